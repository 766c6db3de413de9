package cn.liandong.gateway.identity.person;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.CountPeopleRequest;
import cn.liandong.proto.identity.v1.ExportPeopleRequest;
import cn.liandong.proto.identity.v1.GetPersonRequest;
import cn.liandong.proto.identity.v1.ListPeopleRequest;
import cn.liandong.proto.identity.v1.PersonService;
import cn.liandong.proto.identity.v1.RenewSealsRequest;
import cn.liandong.proto.identity.v1.RevealPersonRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Authenticated
class PersonResource {
  @GrpcClient("identity")
  PersonService people;

  @GET
  @Path("/people")
  public Uni<Page<MemberJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("kind") @Nullable PersonKind kind,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @BeanParam PageParams page) {
    var request =
        ListPeopleRequest.newBuilder()
            .setUnitId(unitId)
            .setQuery(query)
            .setKind(wire(kind))
            .setAsOfDate(Protos.date(asOf))
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return people
        .listPeople(request)
        .map(answer -> Page.of(answer.getMembersList(), MemberJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/people.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> export(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("kind") @Nullable PersonKind kind,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        ExportPeopleRequest.newBuilder()
            .setUnitId(unitId)
            .setQuery(query)
            .setKind(wire(kind))
            .setAsOfDate(Protos.date(asOf))
            .build();
    return people
        .exportPeople(request)
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }

  @GET
  @Path("/people-counts")
  public Uni<List<UnitPeopleJson>> count(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        CountPeopleRequest.newBuilder().setUnitId(unitId).setAsOfDate(Protos.date(asOf)).build();
    return people
        .countPeople(request)
        .map(answer -> Protos.list(answer.getUnitsList(), UnitPeopleJson::of));
  }

  @GET
  @Path("/people/{id}")
  public Uni<PersonDetailJson> get(String id) {
    return people
        .getPerson(GetPersonRequest.newBuilder().setPersonId(id).build())
        .map(answer -> PersonDetailJson.of(answer.getDetail()));
  }

  @POST
  @Path("/people")
  public Uni<PersonDetailJson> create(NewPerson person) {
    return people
        .createPerson(Body.require(person).request())
        .map(answer -> PersonDetailJson.of(answer.getDetail()));
  }

  @PATCH
  @Path("/people/{id}")
  public Uni<PersonDetailJson> update(String id, PersonUpdate update) {
    return people
        .updatePerson(Body.require(update).of(id))
        .map(answer -> PersonDetailJson.of(answer.getDetail()));
  }

  @POST
  @Path("/people/{id}/numbers")
  public Uni<Revelation> reveal(String id, Revelation.Reason reason) {
    var request =
        RevealPersonRequest.newBuilder()
            .setPersonId(id)
            .setReason(orEmpty(Body.require(reason).reason()))
            .build();
    return people.revealPerson(request).map(Revelation::of);
  }

  @POST
  @Path("/seal-renewals")
  public Uni<SealRenewal> renewSeals() {
    return people
        .renewSeals(RenewSealsRequest.getDefaultInstance())
        .map(
            answer -> new SealRenewal(answer.getRenewed(), answer.getRemaining(), answer.getKey()));
  }

  record SealRenewal(long renewed, long remaining, String key) {}

  private static cn.liandong.proto.identity.v1.PersonKind wire(@Nullable PersonKind kind) {
    return ProtoEnums.to(cn.liandong.proto.identity.v1.PersonKind.class, kind);
  }
}
