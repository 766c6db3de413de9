package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample client of the handbook, as an agency would run it. */
@ExtendWith(SystemExtension.class)
class AgencyClientTest {

  private static final Path HANDBOOK =
      Path.of(System.getProperty("liandong.checkout"), "docs/handbook/agency");

  @TempDir Path contracts;

  @Test
  void theSampleClientReadsTheRegistryAndAPublishedBulletin(SampleSystem sample)
      throws IOException, InterruptedException {
    unpack(download(sample));
    sample.as("agency").get("/api/session");
    sample
        .as("county")
        .post(
            "/api/grants",
            Map.of("username", "agency", "role", "AGENCY", "unitId", sample.countyId()));
    var bulletin =
        sample
            .as("county")
            .get("/api/bulletins/" + sample.bulletinId(SampleSystem.MONTHS.getLast()));
    run(sample, "npm", "ci");

    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThat(run(sample, "node", client(sample, bulletin.path("snapshotId").asText())))
                .contains("units: 1")
                .contains("蒲城县")
                .contains("2025-10")
                .contains("I08: 75.90"));
  }

  private static byte[] download(SampleSystem sample) {
    var archive =
        new Rest(sample.system().url()).call("GET", "/api/agency/contracts.zip", null, null);
    assertThat(archive.status()).isEqualTo(200);
    return archive.bytes();
  }

  private void unpack(byte[] archive) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = contracts.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  private String[] client(SampleSystem sample, String snapshotId) {
    return new String[] {
      "client.mjs", sample.system().url().getAuthority(), contracts.toString(), snapshotId
    };
  }

  private static String run(SampleSystem sample, String program, String... arguments)
      throws IOException, InterruptedException {
    var command = new java.util.ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command).directory(HANDBOOK.toFile()).redirectErrorStream(true);
    builder.environment().put("LIANDONG_TOKEN", sample.system().token("agency"));
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
