package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.proto.metrics.v1.BulletinService;
import cn.liandong.proto.metrics.v1.CreateBulletinRequest;
import cn.liandong.proto.metrics.v1.GetScorecardRequest;
import cn.liandong.proto.metrics.v1.GetTrendRequest;
import cn.liandong.proto.metrics.v1.ImportService;
import cn.liandong.proto.metrics.v1.IndicatorService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I01 to I16 and I33 from a file with all their columns, against figures worked out by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IndicatorsTest {

  private static final Map<String, String> OF_A_SCHOOL =
      Map.ofEntries(
          Map.entry("I01", "90.00%"), // 18 ÷ 20
          Map.entry("I02", "85.00%"), // 17 ÷ 20
          Map.entry("I03", "93.33%"), // 280 ÷ 300
          Map.entry("I04", "100.00%"),
          Map.entry("I05", "100.00%"),
          Map.entry("I06", "90.00%"), // 9 ÷ 10
          Map.entry("I07", "97.32%"), // 290 ÷ (18 + 280)
          Map.entry("I08", "75.00%"), // 15 ÷ 20
          Map.entry("I09", "67.19%"), // (15 + 200) ÷ 320
          Map.entry("I10", "750.00"), // 150 ÷ 20 × 100
          Map.entry("I11", "1000.00"), // 3000 ÷ 300 × 100
          Map.entry("I12", "90.00%"), // 45 ÷ 50
          Map.entry("I13", "75.00%"), // 30 ÷ 40
          Map.entry("I14", "3150"),
          Map.entry("I15", "7"),
          Map.entry("I16", "8"));

  private static TinyCounty county;

  @Inject MetricsDatabase database;

  @GrpcClient("metrics")
  ImportService imports;

  @GrpcClient("metrics")
  IndicatorService indicators;

  @GrpcClient("metrics")
  BulletinService bulletins;

  @BeforeEach
  void bringAMonth() {
    if (county == null) {
      county = database.transaction(handle -> TinyCounty.create(handle, "指标", 6));
      county.bring(imports, "2025年9月", 15, 17, 15, 17, 15, 17);
      county.bring(imports, "2025年10月", 15, 12, 15, 12, 15, 12);
    }
  }

  @Test
  void everyIndicatorWhoseColumnsAreMappedIsComputed() {
    var shown =
        call(
                as("指标", indicators)
                    .getScorecard(
                        GetScorecardRequest.newBuilder()
                            .setUnitId(county.schools.getFirst().toString())
                            .setPeriod("2025-10")
                            .build()))
            .getLinesList()
            .stream()
            .collect(
                Collectors.toMap(
                    line -> line.getIndicator().getCode(), line -> line.getValue().getDisplay()));

    assertThat(shown).containsAllEntriesOf(OF_A_SCHOOL);
  }

  @Test
  void theGapBetweenTownAndCountryIsInPercentagePoints() {
    var trend =
        call(
            as("指标", indicators)
                .getTrend(
                    GetTrendRequest.newBuilder()
                        .setUnitId(county.id.toString())
                        .setIndicator("I33")
                        .setFromPeriod("2025-09")
                        .setToPeriod("2025-10")
                        .build()));
    assertThat(trend.getPointsList())
        .extracting(point -> point.getCountyDisplay())
        .containsExactly("-10.00个百分点", "15.00个百分点");

    var draft =
        call(as("指标", bulletins)
                .createBulletin(
                    CreateBulletinRequest.newBuilder()
                        .setUnitId(county.id.toString())
                        .setPeriod("2025-10")
                        .build()))
            .getBulletin();
    assertThat(draft.getSectionsList())
        .flatExtracting(section -> section.getParagraphsList())
        .anySatisfy(paragraph -> assertThat(paragraph).contains("差为15.00个百分点"));
    assertThat(draft.getHeadlinesList())
        .filteredOn(headline -> headline.getIndicator().equals("I33"))
        .singleElement()
        .satisfies(headline -> assertThat(headline.getDisplay()).isEqualTo("15.00个百分点"));
  }
}
