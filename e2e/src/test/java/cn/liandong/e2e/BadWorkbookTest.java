package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.seeds.demo.ApiException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on the 5th: wrong rows, the same file again, a file that comes a second time. */
@ExtendWith(SystemExtension.class)
class BadWorkbookTest {

  private static final Path OCTOBER = SystemExtension.sample("pucheng-export-2025-10.xlsx");

  @TempDir Path folder;

  @Test
  void everyWrongRowIsNamedAndTheCorrectedErrorFileImports(SampleSystem sample) throws IOException {
    var imports = new ImportCalls(sample.as("county"), sample.countyId());
    var bad = imports.upload(SystemExtension.sample("pucheng-export-bad.xlsx"));

    var expected = new TreeSet<Integer>();
    SampleSystem.expected()
        .path("badRows")
        .path("rows")
        .forEach(row -> {
          if (row.path("level").asText().equals("error") && row.path("row").asInt() < 100) {
            expected.add(row.path("row").asInt());
          }
        });
    var failed = imports.rows(bad, Map.of("state", "FAILED"));
    assertThat(failed.stream().map(row -> row.path("row").asInt())).containsAll(expected);
    assertThat(failed)
        .allSatisfy(
            row -> assertThat(row.path("issues").path(0).path("text").asText()).isNotBlank());
    assertThat(bad.path("questions").toString()).contains("TOTAL_DIFFERS");

    var answered = imports.answer(bad);
    assertThatThrownBy(() -> imports.confirm(answered, false))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.reason()).isEqualTo("IMPORT_HAS_ERRORS"));
    var confirmed = imports.confirm(answered, true);
    assertThat(confirmed.path("state").asText()).isEqualTo("CONFIRMED");

    var corrected = imports.upload(corrected(sample, confirmed));
    assertThat(corrected.path("counts").path("failed").asInt())
        .as(() -> imports.rows(corrected, Map.of("state", "FAILED")).toString())
        .isZero();
    var whole = imports.confirm(imports.answer(corrected), false);
    assertThat(whole.path("state").asText()).isEqualTo("CONFIRMED");

    assertThat(imports.undo(whole).path("state").asText()).isEqualTo("UNDONE");
    assertThat(imports.undo(confirmed).path("state").asText()).isEqualTo("UNDONE");
  }

  private Path corrected(SampleSystem sample, JsonNode confirmed) throws IOException {
    var errors = folder.resolve("errors.xlsx");
    sample
        .as("county")
        .download("/api/imports/" + ImportCalls.id(confirmed) + "/errors.xlsx", errors);
    return Workbooks.edited(
        errors,
        folder.resolve("corrected.xlsx"),
        sheet -> {
          try {
            Workbooks.copyBySerial(OCTOBER, sheet);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void theSecondUploadOfAGoodFileIsRecognised(SampleSystem sample) {
    var imports = new ImportCalls(sample.as("county"), sample.countyId());
    var again = imports.upload(OCTOBER);

    assertThat(again.path("sameFileImportId").asText()).isNotEmpty();
    sample.as("county").post("/api/imports/" + ImportCalls.id(again) + "/discard", Map.of());
  }

  @Test
  void aRevisedFileShowsItsDifferencesAndLeavesThePublishedBulletinAlone(SampleSystem sample)
      throws IOException {
    var clerk = sample.as("county");
    var imports = new ImportCalls(clerk, sample.countyId());
    var october = SampleSystem.MONTHS.getLast();
    var published = clerk.get("/api/bulletins/" + sample.bulletinId(october));
    var revised =
        Workbooks.edited(
            OCTOBER,
            folder.resolve("revised.xlsx"),
            sheet -> sheet.getRow(5).getCell(4).setCellValue(1));

    var preview = imports.answer(imports.upload(revised));
    var changes = imports.rows(preview, Map.of("changedOnly", true));
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().path("changes").path(0).path("oldValue").asText())
        .isEqualTo("67");
    assertThat(changes.getFirst().path("changes").path(0).path("newValue").asText()).isEqualTo("1");

    var confirmed = imports.confirm(preview, false);
    var after = folder.resolve("after.docx");
    clerk.download("/api/bulletins/" + sample.bulletinId(october) + "/bulletin.docx", after);
    assertThat(Hashes.sha256(Files.readAllBytes(after)))
        .isEqualTo(published.path("docxSha256").asText());

    var correction =
        clerk.post("/api/bulletins/" + sample.bulletinId(october) + "/correction", Map.of());
    assertThat(correction.path("differences").toString())
        .contains("蒲城县第一小学", "教师活跃率", "97.10%", "1.45%");
    clerk.post(
        "/api/bulletins/" + ImportCalls.id(correction) + "/discard",
        Map.of("version", correction.path("version").asLong()));
    imports.undo(confirmed);
  }
}
