package cn.liandong.gateway.identity.activation;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.GatewayConfig;
import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.file.Download;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.IssueActivationSheetRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Printing is an act: every sheet carries new codes. */
@Path("/api/activation-sheets")
@Authenticated
class ActivationSheetResource {
  private static final String PAGE = "/#/activate";

  @GrpcClient("identity")
  ActivationService activations;

  @Inject GatewayConfig config;

  @Schema(name = "NewActivationSheet")
  record NewSheet(String unitId) {}

  @POST
  @Produces(Download.DOCX)
  public Uni<Response> issue(NewSheet sheet, @Context UriInfo uri) {
    var site = config.publicUrl().orElseGet(() -> uri.getBaseUri().toString());
    var request =
        IssueActivationSheetRequest.newBuilder()
            .setUnitId(orEmpty(Body.require(sheet).unitId()))
            .setAddress(site.replaceAll("/+$", "") + PAGE)
            .build();
    return activations
        .issueActivationSheet(request)
        .map(file -> Download.of(Download.DOCX, file.getFileName(), file.getContent()));
  }
}
