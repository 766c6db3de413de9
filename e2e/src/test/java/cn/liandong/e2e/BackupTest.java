package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.embedded.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole system in one file: published, destroyed, restored. */
@Tag("standalone-only") // the data folder is the same whatever shape runs on it
@ExtendWith(SystemExtension.class)
class BackupTest {

  private static final String PHONE = "13800138000";

  @Test
  void aRestoredSystemServesThePublishedBulletinByteForByte(
      SampleSystem sample, Chromium chromium, @TempDir Path folder) throws IOException {
    var system = sample.system();
    var before = published(sample, folder);
    var password = system.password("county");
    var backup = folder.resolve("backup.tar.gz");

    system.liandong(List.of("backup", backup.toString()));
    system.killPrograms();
    system.liandong(List.of("down"));
    Folders.delete(system.data());
    system.liandong(List.of("restore", backup.toString()));
    system.up();

    assertThat(system.password("county")).isEqualTo(password);
    assertThat(published(sample, folder)).isDeepEqualTo(before);
    try (var console = chromium.signIn(sample, "county", 1366, 768)) {
      console.menu("通报");
      console.shows("2025年10月", "已发布");
    }
    assertThat(sample.as("auditor").get("/api/audit/verification").path("items"))
        .allSatisfy(result -> assertThat(result.path("intact").asBoolean()).isTrue());
  }

  @Test
  void personalDataIsSealedAnewByTwoCommands(OrdosSystem ordos) {
    var system = ordos.system();
    var person = person(ordos);

    system.liandong(List.of("keys", "new"));
    var tooEarly = system.run(List.of("keys", "renew"));
    system.killPrograms();
    system.up();
    var renewed = system.liandong(List.of("keys", "renew"));

    assertThat(tooEarly.status()).isEqualTo(1);
    assertThat(tooEarly.output()).contains("还在用密钥 first");
    assertThat(renewed).contains("还剩 0 处", "旧密钥已移除");
    assertThat(system.secret("data.keys")).doesNotContain("first:");
    assertThat(
            ordos
                .as("county")
                .post("/api/people/" + person + "/numbers", Map.of("reason", "核对"))
                .path("phone")
                .asText())
        .isEqualTo(PHONE);
  }

  private static String person(OrdosSystem ordos) {
    var person = Map.of("unitId", ordos.cityId(), "name", "某人", "kind", "STAFF", "phone", PHONE);
    return ordos.as("county").post("/api/people", person).path("person").path("id").asText();
  }

  /** The bytes of the last month's docx and xlsx. */
  private static byte[][] published(SampleSystem sample, Path folder) throws IOException {
    var bulletin = "/api/bulletins/" + sample.bulletinId(SampleSystem.MONTHS.getLast());
    var docx = folder.resolve("bulletin.docx");
    var xlsx = folder.resolve("annexes.xlsx");
    sample.as("county").download(bulletin + "/bulletin.docx", docx);
    sample.as("county").download(bulletin + "/annexes.xlsx", xlsx);
    return new byte[][] {Files.readAllBytes(docx), Files.readAllBytes(xlsx)};
  }
}
