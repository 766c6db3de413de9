package cn.liandong.gateway.organization.oneroster;

import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.ExportOneRosterRequest;
import cn.liandong.proto.organization.v1.OneRosterService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Path("/api/oneroster.zip")
@Authenticated
class OneRosterResource {

  @GrpcClient("organization")
  OneRosterService rosters;

  @GET
  @Produces(Download.ZIP)
  public Uni<Response> export(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        ExportOneRosterRequest.newBuilder()
            .setUnitId(unitId)
            .setAsOfDate(Protos.date(asOf))
            .build();
    return rosters
        .exportOneRoster(request)
        .map(file -> Download.of(Download.ZIP, file.getFileName(), file.getContent()));
  }
}
