package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.proto.metrics.v1.ImportService;
import cn.liandong.proto.metrics.v1.ListWarningsRequest;
import cn.liandong.proto.metrics.v1.Warning;
import cn.liandong.proto.metrics.v1.WarningService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * PC-47, PC-48: who falls below the county is warned once, and again only after having been back.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WarningTest {

  @Inject MetricsDatabase database;

  @GrpcClient("metrics")
  ImportService imports;

  @GrpcClient("metrics")
  WarningService warnings;

  @Test
  void aMonthlyExportWarnsOncePerEpisode() {
    warnOncePerEpisode("月预警", "2025年%d月", "2025-%02d", 8);
  }

  @Test
  void aWeeklyExportWarnsOncePerEpisode() {
    warnOncePerEpisode("周预警", "2025年第%d周", "2025-W%02d", 40);
  }

  private void warnOncePerEpisode(String key, String title, String period, int first) {
    var county = database.transaction(handle -> TinyCounty.create(handle, key, 6));
    county.bring(imports, title.formatted(first), 18, 18, 18, 18, 18, 2);
    county.bring(imports, title.formatted(first + 1), 18, 18, 18, 18, 18, 4);

    assertThat(activeRates(county))
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.getUnitName()).isEqualTo(county.name(6));
          assertThat(warning.getFirstPeriod()).isEqualTo(period.formatted(first));
          assertThat(warning.getLastPeriod()).isEqualTo(period.formatted(first + 1));
          assertThat(warning.getPeriods()).isEqualTo(2);
          assertThat(warning.getDisplay()).isEqualTo("20.00%");
          assertThat(warning.getBaselineDisplay()).isEqualTo("78.33%");
          assertThat(warning.getOpen()).isTrue();
          assertThat(warning.getReference()).startsWith("PC-47/48");
        });
    assertThat(notices(county)).containsExactly(period.formatted(first));

    county.bring(imports, title.formatted(first + 2), 18, 18, 18, 18, 18, 18);
    assertThat(activeRates(county)).singleElement().matches(warning -> !warning.getOpen());

    county.bring(imports, title.formatted(first + 3), 18, 18, 18, 18, 18, 3);
    assertThat(activeRates(county)).extracting(Warning::getOpen).containsOnlyOnce(true);
    assertThat(notices(county))
        .containsExactly(period.formatted(first), period.formatted(first + 3));
  }

  @Test
  void aWarningWhoseCauseIsCorrectedIsWithdrawn() {
    var county = database.transaction(handle -> TinyCounty.create(handle, "更正", 6));
    county.bring(imports, "2025年8月", 18, 18, 18, 18, 18, 2);
    county.bring(imports, "2025年8月", 18, 18, 18, 18, 18, 18);

    assertThat(activeRates(county)).isEmpty();
  }

  private List<Warning> activeRates(TinyCounty county) {
    return call(
            as(county.key, warnings)
                .listWarnings(
                    ListWarningsRequest.newBuilder()
                        .setUnitId(county.id.toString())
                        .setPageSize(100)
                        .build()))
        .getWarningsList()
        .stream()
        .filter(warning -> warning.getIndicator().equals("I08"))
        .toList();
  }

  private List<String> notices(TinyCounty county) {
    return database.transaction(handle ->
        handle
            .createQuery(
                """
                select payload ->> 'period' from outbox
                where topic = 'metrics.warning.v1' and key = :school
                  and payload ->> 'indicator' = 'I08'
                order by 1\
                """)
            .bind("school", county.schools.getLast().toString())
            .mapTo(String.class)
            .list());
  }
}
