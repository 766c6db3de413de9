package cn.liandong.gateway.identity.selfaudit;

import cn.liandong.gateway.file.Download;
import cn.liandong.proto.identity.v1.ExportSelfAuditRequest;
import cn.liandong.proto.identity.v1.SelfAuditService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

@Path("/api")
@Authenticated
class SelfAuditResource {
  @GrpcClient("identity")
  SelfAuditService audits;

  @GET
  @Path("/self-audit.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> export(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("year") @DefaultValue("0") int year) {
    var request = ExportSelfAuditRequest.newBuilder().setUnitId(unitId).setYear(year).build();
    return audits
        .exportSelfAudit(request)
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }
}
