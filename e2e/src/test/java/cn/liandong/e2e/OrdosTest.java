package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.seeds.demo.Bulletins;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A city with the other pack: nine banners report the table of OD-49 in the old binary format. */
@Tag("standalone-only") // what differs is the pack, which both shapes load in the same way
@ExtendWith(SystemExtension.class)
class OrdosTest {

  private static final YearMonth JUNE = YearMonth.of(2023, 6);
  private static final int FIRST_ROW = 3;
  private static final int BANNERS = 9;
  private static final int COLUMNS = 10;

  @BeforeEach
  void theTableOfTheMonthIsImported(OrdosSystem ordos) {
    ordos.importTable2(OrdosSystem.TABLE2);
  }

  @Test
  void theRatesOfTheBannersAndOfTheCityAreThoseOfTheTable(OrdosSystem ordos) throws IOException {
    var table = table(OrdosSystem.TABLE2, 0);
    var values = values(ordos, "I01");

    for (var row : table) {
      var banner = value(values, row.get(1));
      assertThat(twoPlaces(banner.path("value")))
          .as(row.get(1))
          .isEqualTo(percent(number(row, 5), number(row, 2)));
    }
    assertThat(twoPlaces(values.path("total").path("value")))
        .isEqualTo(percent(sum(table, 5), sum(table, 2)));
    assertThat(twoPlaces(values(ordos, "I03").path("total").path("value")))
        .isEqualTo(percent(sum(table, 6), sum(table, 3)));
    assertThat(twoPlaces(values(ordos, "I06").path("total").path("value")))
        .isEqualTo(percent(sum(table, 7), sum(table, 4)));
  }

  @Test
  void thePublishedAnnexIsTheTableOfTheDocument(OrdosSystem ordos) throws IOException {
    var writer = new Bulletins(ordos.as("county"), ordos.as("leader"), ordos.cityId());
    var bulletin = writer.publish(JUNE);
    assertThat(bulletin.path("state").asText()).isEqualTo("PUBLISHED");

    var id = bulletin.path("id").asText();
    var annexes = Files.createDirectories(Path.of("target/documents")).resolve("ordos.xlsx");
    ordos.as("county").download("/api/bulletins/" + id + "/annexes.xlsx", annexes);
    assertThat(Hashes.sha256(Files.readAllBytes(annexes)))
        .isEqualTo(bulletin.path("xlsxSha256").asText());
    assertThat(table(annexes, 0)).isEqualTo(table(OrdosSystem.TABLE2, 0));
    assertThat(heading(annexes)).contains("2023年6月", "2022教育统计数据", "平台注册数据", "课表发布数");
  }

  private static JsonNode values(OrdosSystem ordos, String indicator) {
    return ordos
        .as("county")
        .get(
            "/api/indicators/" + indicator + "/values",
            Map.of("unitId", ordos.cityId(), "period", JUNE.toString()));
  }

  private static JsonNode value(JsonNode values, String banner) {
    return StreamSupport.stream(values.path("values").spliterator(), false)
        .filter(unit -> unit.path("unitName").asText().equals(banner))
        .findFirst()
        .orElseThrow();
  }

  /** Nine rows of ten cells, as written. */
  private static List<List<String>> table(Path file, int sheet) throws IOException {
    try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      var rows = workbook.getSheetAt(sheet);
      return StreamSupport.stream(rows.spliterator(), false)
          .map(row -> Workbooks.texts(row, COLUMNS))
          .filter(texts -> texts.getFirst().matches("[1-9]"))
          .limit(BANNERS)
          .toList();
    }
  }

  private static String heading(Path file) throws IOException {
    try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      var text = new StringBuilder();
      for (int row = 0; row <= FIRST_ROW; row++) {
        var line = workbook.getSheetAt(0).getRow(row);
        text.append(line == null ? "" : Workbooks.texts(line, COLUMNS));
      }
      return text.toString();
    }
  }

  private static long number(List<String> row, int column) {
    return Long.parseLong(row.get(column));
  }

  private static long sum(List<List<String>> table, int column) {
    return table.stream().mapToLong(row -> number(row, column)).sum();
  }

  private static String percent(long numerator, long denominator) {
    return BigDecimal.valueOf(100 * numerator)
        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String twoPlaces(JsonNode value) {
    return new BigDecimal(value.asText()).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
