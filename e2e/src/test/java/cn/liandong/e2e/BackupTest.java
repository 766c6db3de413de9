package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole system in one file: published, destroyed, restored. */
@Tag("standalone-only")
@ExtendWith(SystemExtension.class)
class BackupTest {

  @Test
  void aRestoredSystemServesThePublishedBulletinByteForByte(
      SampleSystem sample, @TempDir Path folder) throws IOException {
    var system = sample.system();
    var bulletin = sample.bulletinId(SampleSystem.MONTHS.getLast());
    var before = download(sample, bulletin, folder.resolve("before.docx"));
    var password = system.password("county");
    var backup = folder.resolve("backup.tar.gz");

    system.liandong(List.of("backup", backup.toString()));
    system.liandong(List.of("down"));
    destroy(system.data());
    system.liandong(List.of("restore", backup.toString()));
    system.up();

    assertThat(system.password("county")).isEqualTo(password);
    assertThat(download(sample, bulletin, folder.resolve("after.docx"))).isEqualTo(before);
    assertThat(sample.as("county").get("/api/audit/verification").path("items"))
        .allSatisfy(result -> assertThat(result.path("intact").asBoolean()).isTrue());
  }

  private static byte[] download(SampleSystem sample, String bulletin, Path target)
      throws IOException {
    sample.as("county").download("/api/bulletins/" + bulletin + "/bulletin.docx", target);
    return Files.readAllBytes(target);
  }

  private static void destroy(Path data) throws IOException {
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
