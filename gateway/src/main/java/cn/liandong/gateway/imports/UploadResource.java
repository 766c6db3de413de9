package cn.liandong.gateway.imports;

import cn.liandong.gateway.error.Refusal;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/imports")
@Authenticated
class UploadResource {
  @Inject Uploads uploads;

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Blocking
  public ImportJson upload(
      @QueryParam("template") @DefaultValue("") String template,
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("fileName") @DefaultValue("") String fileName,
      @HeaderParam("X-Request-Id") @Nullable String requestId,
      @Context HttpHeaders headers,
      InputStream body) {
    if (fileName.isBlank()) {
      throw Refusal.badRequest("FILE_NAME_MISSING", "缺少文件名。请带上参数 fileName 再上传。");
    }
    var id = requestId == null ? UUID.randomUUID().toString() : requestId;
    return ImportJson.of(
        uploads.send(
            new Uploads.Upload(template, unitId, fileName, id, Math.max(0, headers.getLength())),
            body));
  }
}
