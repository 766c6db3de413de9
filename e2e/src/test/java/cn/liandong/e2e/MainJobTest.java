package cn.liandong.e2e;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample county against the figures recomputed from its raw numbers (PC-47 to PC-55). */
@ExtendWith(SystemExtension.class)
class MainJobTest {

  private static final YearMonth SEPTEMBER = YearMonth.of(2025, 9);
  private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

  @Test
  void theSumsOfAllThirteenFiguresAndOfTheHeadcountsAreRight(SampleSystem sample)
      throws IOException {
    for (var month : SampleSystem.MONTHS) {
      var expected = SampleSystem.expected().path(month.toString());
      var sums = new TreeMap<String, String>();
      expected.path("sums").properties().forEach(s -> sums.put(s.getKey(), s.getValue().asText()));
      List.of("schools", "teachers", "students", "classes")
          .forEach(count -> sums.put(count, expected.path(count).asText()));
      assertThat(new CountySums(sample, month).all()).as("%s", month).isEqualTo(sums);
    }
  }

  @Test
  void everyOddNameStandsForTheSchoolItMeans(SampleSystem sample) throws IOException {
    var meant = new TreeMap<String, String>();
    SampleSystem.expected()
        .path("aliases")
        .properties()
        .forEach(alias -> meant.put(alias.getKey().strip(), alias.getValue().asText()));
    var read = new TreeMap<String, String>();
    var codes = sample.codes();
    for (var month : SampleSystem.MONTHS) {
      for (var row : sample.usageRows(month)) {
        var name = row.path("cells").path(1).asText().strip();
        if (meant.containsKey(name)) {
          read.put(name, codes.get(row.path("unitId").asText()));
        }
      }
    }
    assertThat(read).isEqualTo(meant);
  }

  @Test
  void theThreeCountyRatesAreRightToFourPlaces(SampleSystem sample) throws IOException {
    for (var month : SampleSystem.MONTHS) {
      var values = values(sample, "I08", month);
      var rates = SampleSystem.expected().path(month.toString()).path("activeTeacherRate");
      assertThat(fourPlaces(values.path("total").path("value")))
          .isEqualTo(rates.path("quotientOfSums").asText());
      assertThat(fourPlaces(values.path("mean"))).isEqualTo(rates.path("meanOfSchools").asText());
      assertThat(fourPlaces(values.path("median")))
          .isEqualTo(rates.path("medianOfSchools").asText());
    }
  }

  @Test
  void theBottomTenIncludeTheTieAcrossTheBoundary(SampleSystem sample) throws IOException {
    for (var month : SampleSystem.MONTHS) {
      var expected = SampleSystem.expected().path(month.toString()).path("bottom10WithTies");
      assertThat(codes(tail(sample, month), "unitCode"))
          .containsExactlyInAnyOrderElementsOf(codes(expected, "code"));
      assertThat(rates(sample, month)).containsAllEntriesOf(expectedRates(expected));
    }
    assertThat(interview(sample, SEPTEMBER).path("tieNote").asText()).contains("11");
  }

  private static Map<String, String> rates(SampleSystem sample, YearMonth month) {
    return stream(values(sample, "I08", month).path("values"))
        .collect(
            toMap(unit -> unit.path("unitCode").asText(), unit -> fourPlaces(unit.path("value"))));
  }

  private static Map<String, String> expectedRates(JsonNode schools) {
    return stream(schools)
        .collect(
            toMap(
                school -> school.path("code").asText(),
                school -> school.path("ratePercent").asText()));
  }

  @Test
  void theTiedSchoolsShareTheirRank(SampleSystem sample) throws IOException {
    var tie = SampleSystem.expected().path("tie");
    var tied =
        stream(tail(sample, YearMonth.parse(tie.path("month").asText())))
            .filter(unit -> texts(tie.path("codes")).contains(unit.path("unitCode").asText()))
            .toList();
    assertThat(tied).hasSize(2);
    assertThat(tied).extracting(unit -> unit.path("rank").asInt()).containsOnly(132);
  }

  @Test
  void twoMonthsRunningInTheTailLeadToTheDraftList(SampleSystem sample) throws IOException {
    var expected = SampleSystem.expected().path("bottomTwoMonthsRunning");
    assertThat(reached(sample, SEPTEMBER))
        .containsExactlyInAnyOrderElementsOf(texts(expected.path("2025-08+2025-09")));
    assertThat(reached(sample, OCTOBER))
        .containsExactlyInAnyOrderElementsOf(texts(expected.path("2025-09+2025-10")));
  }

  @Test
  void schoolsOverOneHundredPercentAreFlagged(SampleSystem sample) throws IOException {
    for (var month : SampleSystem.MONTHS) {
      var over =
          stream(values(sample, "I01", month).path("values"))
              .filter(value -> texts(value.path("flags")).contains("OVER_100"))
              .map(value -> value.path("unitCode").asText())
              .toList();
      assertThat(over)
          .containsExactlyInAnyOrderElementsOf(
              texts(
                  SampleSystem.expected()
                      .path(month.toString())
                      .path("overHundredPercentRegistered")));
    }
  }

  @Test
  void everyNumberOpensItsFileAndRow(SampleSystem sample) {
    var school = sample.unit("罕井镇中心小学");
    var evidence =
        sample
            .as("county")
            .get(
                "/api/indicators/I08/evidence",
                Map.of("unitId", school, "period", OCTOBER.toString()));
    var active =
        stream(evidence.path("elements"))
            .filter(element -> element.path("element").asText().equals("activeTeachers"))
            .findFirst()
            .orElseThrow();
    assertThat(active.path("fileName").asText()).isEqualTo("pucheng-export-2025-10.xlsx");
    assertThat(active.path("row").asInt()).isGreaterThan(5);
    assertThat(evidence.path("indicator").path("version").asInt()).isEqualTo(1);
  }

  @Test
  void aPublishedBulletinDownloadsTheBytesItsHashNames(SampleSystem sample, @TempDir Path folder)
      throws IOException {
    var id = sample.bulletinId(OCTOBER);
    var bulletin = sample.as("county").get("/api/bulletins/" + id);
    for (var file : Map.of("docx", "bulletin.docx", "xlsx", "annexes.xlsx").entrySet()) {
      var target = folder.resolve(file.getValue());
      sample.as("county").download("/api/bulletins/" + id + "/" + file.getValue(), target);
      assertThat(Hashes.sha256(Files.readAllBytes(target)))
          .isEqualTo(bulletin.path(file.getKey() + "Sha256").asText());
    }
  }

  private static JsonNode values(SampleSystem sample, String indicator, YearMonth month) {
    return sample
        .as("county")
        .get(
            "/api/indicators/" + indicator + "/values",
            Map.of("unitId", sample.countyId(), "period", month.toString()));
  }

  private static JsonNode interview(SampleSystem sample, YearMonth month) {
    return stream(
            sample
                .as("county")
                .get(
                    "/api/rehearsal",
                    Map.of("unitId", sample.countyId(), "period", month.toString()))
                .path("lists"))
        .filter(list -> list.path("rule").asText().equals("interview"))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode tail(SampleSystem sample, YearMonth month) {
    return interview(sample, month).path("units");
  }

  private static List<String> reached(SampleSystem sample, YearMonth month) {
    return stream(tail(sample, month))
        .filter(unit -> unit.path("reached").asBoolean())
        .map(unit -> unit.path("unitCode").asText())
        .toList();
  }

  private static String fourPlaces(JsonNode value) {
    return new BigDecimal(value.asText()).setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  private static List<String> codes(JsonNode array, String field) {
    return stream(array).map(node -> node.path(field).asText()).toList();
  }

  private static List<String> texts(JsonNode array) {
    return stream(array).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
