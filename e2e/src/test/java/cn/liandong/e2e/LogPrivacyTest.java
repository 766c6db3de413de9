package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.seeds.demo.ApiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people wrote into files and forms, and what they signed in with, stays out of the logs. */
@ExtendWith(SystemExtension.class)
class LogPrivacyTest {

  private static final String PHONE = "13987654321";
  private static final String ID_NUMBER = "610526201203124517";
  private static final String NAME = "某某小学联系人" + PHONE;
  private static final String WRONG_PASSWORD = "wrong-horse-9-battery";
  private static final String FORGED_TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJjb3VudHkifQ.forged";
  private static final List<String> PROCESSES = List.of("programs", "keycloak", "postgres");

  @TempDir Path folder;

  @Test
  void noLogHoldsWhatPeopleWroteOrSignedInWith(SampleSystem sample) throws IOException {
    var system = sample.system();
    refusedRows(sample);
    refusedForms(sample);
    assertThatThrownBy(() -> system.tokens("county", WRONG_PASSWORD).get())
        .isInstanceOf(ApiException.class);
    var token = system.token("county");

    var logs = logs(system.data());
    assertThat(logs).contains("started in");
    var kept = new ArrayList<>(List.of(PHONE, ID_NUMBER, NAME, WRONG_PASSWORD, FORGED_TOKEN));
    kept.add(token.substring(token.lastIndexOf('.')));
    kept.addAll(system.everySecret());
    kept.forEach(value -> assertThat(logs.contains(value)).as("logged: %s", value).isFalse());
    assertThat(logs)
        .doesNotContainPattern("\\b1[3-9]\\d{9}\\b")
        .doesNotContainPattern("\\b\\d{17}[\\dXx]\\b")
        .doesNotContainPattern("\\beyJ[\\w-]{10,}\\.[\\w-]{10,}\\.");
  }

  private void refusedRows(SampleSystem sample) throws IOException {
    var file =
        Workbooks.edited(
            SystemExtension.sample("pucheng-export-2025-10.xlsx"),
            folder.resolve(PHONE + ".xlsx"),
            sheet -> {
              Workbooks.replacing(Map.of("蒲城县第一小学", NAME)).on(sheet);
              sheet.getRow(6).getCell(4).setCellValue(ID_NUMBER);
            });
    var imports = new ImportCalls(sample.as("county"), sample.countyId());
    var read = imports.upload(file);
    var id = ImportCalls.id(read);
    assertThat(imports.rows(read, Map.of("state", "FAILED")).toString()).contains(ID_NUMBER);
    assertThat(read.path("questions").toString()).contains(NAME);
    sample.as("county").download("/api/imports/" + id + "/errors.xlsx", folder.resolve("e.xlsx"));
    sample.as("county").post("/api/imports/" + id + "/discard", Map.of());
  }

  private static void refusedForms(SampleSystem sample) {
    var rest = new Rest(sample.system().url());
    var token = sample.system().token("county");
    assertThat(rest.call("GET", "/api/units?query=" + PHONE, null, token).status()).isEqualTo(200);
    assertThat(rest.call("GET", "/api/units", null, FORGED_TOKEN).status()).isEqualTo(401);
    var form = "{\"unitId\":\"%s\",\"period\":\"%s\",\"claim\":\"%s\"";
    for (var unit : List.of(sample.countyId(), PHONE)) {
      var body = form.formatted(unit, ID_NUMBER, NAME);
      assertThat(rest.call("POST", "/api/disputes", body + "}", token).status())
          .isBetween(400, 499);
      assertThat(rest.call("POST", "/api/disputes", body, token).status()).isEqualTo(400);
    }
  }

  private static String logs(Path data) throws IOException {
    var text = new StringBuilder();
    for (var process : PROCESSES) {
      try (var files = Files.walk(data.resolve(process))) {
        files
            .filter(file -> file.toString().endsWith(".log"))
            .map(LogPrivacyTest::read)
            .forEach(text::append);
      }
    }
    return text.toString();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
