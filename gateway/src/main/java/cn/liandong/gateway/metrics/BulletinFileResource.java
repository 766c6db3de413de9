package cn.liandong.gateway.metrics;

import cn.liandong.gateway.file.Download;
import cn.liandong.proto.metrics.v1.BulletinService;
import cn.liandong.proto.metrics.v1.GetBulletinFileRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

@Path("/api/bulletins/{id}")
@Authenticated
class BulletinFileResource {
  @GrpcClient("metrics")
  BulletinService bulletins;

  @GET
  @Path("/bulletin.docx")
  @Produces(Download.DOCX)
  public Uni<Response> document(String id) {
    return file(id, "docx", Download.DOCX);
  }

  @GET
  @Path("/annexes.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> annexes(String id) {
    return file(id, "xlsx", Download.XLSX);
  }

  private Uni<Response> file(String id, String format, String mediaType) {
    var request = GetBulletinFileRequest.newBuilder().setBulletinId(id).setFormat(format).build();
    return bulletins
        .getBulletinFile(request)
        .map(file -> Download.of(mediaType, file.getFileName(), file.getContent()));
  }
}
