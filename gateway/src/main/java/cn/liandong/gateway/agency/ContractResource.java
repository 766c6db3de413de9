package cn.liandong.gateway.agency;

import cn.liandong.gateway.file.Download;
import com.google.protobuf.ByteString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The contracts of the agency API with what they import, as one archive. */
@Path("/api/agency/contracts.zip")
class ContractResource {
  private static final List<String> FILES =
      List.of(
          "liandong/agency/v1/publication.proto",
          "liandong/agency/v1/publication_service.proto",
          "liandong/agency/v1/unit.proto",
          "liandong/agency/v1/unit_service.proto",
          "google/protobuf/timestamp.proto",
          "google/type/date.proto");

  @GET
  @Produces(Download.ZIP)
  public Response contracts() throws IOException {
    var archive = ByteString.newOutput();
    try (var zip = new ZipOutputStream(archive)) {
      for (var file : FILES) {
        zip.putNextEntry(new ZipEntry(file));
        zip.write(read(file));
        zip.closeEntry();
      }
    }
    return Download.of(Download.ZIP, "liandong-agency-v1.zip", archive.toByteString());
  }

  private static byte[] read(String file) throws IOException {
    try (var stream = ContractResource.class.getClassLoader().getResourceAsStream(file)) {
      return Objects.requireNonNull(stream, file).readAllBytes();
    }
  }
}
