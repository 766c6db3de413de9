package cn.liandong.gateway.identity.agencyclient;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.AgencyClientService;
import cn.liandong.proto.identity.v1.ListAgencyClientsRequest;
import cn.liandong.proto.identity.v1.ListAgencyUseRequest;
import cn.liandong.proto.identity.v1.ResumeAgencyClientRequest;
import cn.liandong.proto.identity.v1.SuspendAgencyClientRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Path("/api/agency-clients")
@Authenticated
class AgencyClientResource {
  @GrpcClient("identity")
  AgencyClientService clients;

  @Schema(name = "AgencyClientSuspension")
  record Suspension(String reason) {}

  @GET
  public Uni<Page<AgencyClientJson>> list(@BeanParam PageParams page) {
    var request =
        ListAgencyClientsRequest.newBuilder()
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return clients
        .listAgencyClients(request)
        .map(answer ->
            Page.of(answer.getClientsList(), AgencyClientJson::of, answer.getNextPageToken()));
  }

  @POST
  public Uni<AgencyClientJson> register(
      @HeaderParam("X-Request-Id") @Nullable String requestId, NewAgencyClient client) {
    return clients
        .registerAgencyClient(Body.require(client).request(requestId))
        .map(answer -> AgencyClientJson.of(answer.getClient()));
  }

  @PUT
  @Path("/{id}")
  public Uni<AgencyClientJson> change(String id, AgencyClientChange change) {
    return clients
        .changeAgencyClient(Body.require(change).of(id))
        .map(answer -> AgencyClientJson.of(answer.getClient()));
  }

  @POST
  @Path("/{id}/suspend")
  public Uni<AgencyClientJson> suspend(String id, Suspension suspension) {
    var request =
        SuspendAgencyClientRequest.newBuilder()
            .setId(id)
            .setReason(orEmpty(Body.require(suspension).reason()))
            .build();
    return clients
        .suspendAgencyClient(request)
        .map(answer -> AgencyClientJson.of(answer.getClient()));
  }

  @POST
  @Path("/{id}/resume")
  public Uni<AgencyClientJson> resume(String id) {
    var request = ResumeAgencyClientRequest.newBuilder().setId(id).build();
    return clients
        .resumeAgencyClient(request)
        .map(answer -> AgencyClientJson.of(answer.getClient()));
  }

  /** Calls by day and purpose, of the last 30 days when none are named. */
  @GET
  @Path("/{id}/use")
  public Uni<List<AgencyUseJson>> use(
      String id,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to) {
    var request =
        ListAgencyUseRequest.newBuilder()
            .setId(id)
            .setFromDate(Protos.date(from))
            .setToDate(Protos.date(to))
            .build();
    return clients
        .listAgencyUse(request)
        .map(answer -> Protos.list(answer.getUsesList(), AgencyUseJson::of));
  }
}
