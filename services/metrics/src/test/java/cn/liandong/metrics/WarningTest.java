package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.proto.metrics.v1.ImportService;
import cn.liandong.proto.metrics.v1.ListWarningsRequest;
import cn.liandong.proto.metrics.v1.ListWarningsResponse;
import cn.liandong.proto.metrics.v1.Warning;
import cn.liandong.proto.metrics.v1.WarningService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
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

  @Test
  void theWarningsOfASchoolClosedSinceStayListedAndAreOver() {
    var county = database.transaction(handle -> TinyCounty.create(handle, "撤并", 6));
    county.bring(imports, "2025年8月", 18, 18, 18, 18, 18, 2);
    database.transaction(handle ->
        handle.execute(
            "update unit_ref set valid_to = date '2025-09-01' where id = ?",
            county.schools.getLast()));
    assertThat(activeRates(county)).extracting(Warning::getUnitName).contains(county.name(6));

    county.bring(imports, "2025年9月", 18, 18, 18, 18, 18);

    assertThat(activeRates(county))
        .singleElement()
        .matches(warning -> warning.getUnitName().equals(county.name(6)) && !warning.getOpen());
  }

  @Test
  void aPageSaysHowManyThereAreAndBeginsWithTheLongest() {
    var county = database.transaction(handle -> TinyCounty.create(handle, "分页", 6));
    county.bring(imports, "2025年8月", 18, 18, 18, 18, 18, 2);
    county.bring(imports, "2025年9月", 18, 18, 18, 18, 3, 2);
    var all = list(county, 100, "");

    var first = list(county, 1, "");
    var second = list(county, all.getTotalSize() - 1, first.getNextPageToken());

    assertThat(all.getWarningsList()).hasSize(all.getTotalSize());
    assertThat(all.getWarningsList())
        .extracting(Warning::getPeriods)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .contains(1, 2);
    assertThat(first.getTotalSize()).isEqualTo(all.getTotalSize());
    assertThat(first.getWarningsList()).containsExactly(all.getWarnings(0));
    assertThat(second.getWarningsList())
        .isEqualTo(all.getWarningsList().subList(1, all.getTotalSize()));
    assertThat(second.getNextPageToken()).isEmpty();
  }

  private List<Warning> activeRates(TinyCounty county) {
    return list(county, 100, "").getWarningsList().stream()
        .filter(warning -> warning.getIndicator().equals("I08"))
        .toList();
  }

  private ListWarningsResponse list(TinyCounty county, int size, String token) {
    return call(
        as(county.key, warnings)
            .listWarnings(
                ListWarningsRequest.newBuilder()
                    .setUnitId(county.id.toString())
                    .setPageSize(size)
                    .setPageToken(token)
                    .build()));
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
