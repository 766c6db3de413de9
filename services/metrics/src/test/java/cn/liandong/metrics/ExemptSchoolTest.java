package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.proto.imports.v1.MissingUnit;
import cn.liandong.proto.metrics.v1.ImportService;
import cn.liandong.proto.metrics.v1.IndicatorService;
import cn.liandong.proto.metrics.v1.IndicatorValue;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A school that is not counted for a time, as organization's feed brings it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExemptSchoolTest {

  @Inject MetricsDatabase database;

  @GrpcClient("metrics")
  ImportService imports;

  @GrpcClient("metrics")
  IndicatorService indicators;

  @Test
  void countsAgainInTheMonthInWhichItsExemptionEnds() {
    var county = database.transaction(handle -> TinyCounty.create(handle, "豁免", 6));
    county.bring(imports, "2025年8月", 15, 17, 14, 16, 13, 12);
    county.bring(imports, "2025年9月", 15, 17, 14, 16, 13, 12);
    exempt(county, LocalDate.of(2025, 8, 20), LocalDate.of(2025, 9, 15));

    var august = value(county, "2025-08");
    assertThat(august.getRank()).isZero();
    assertThat(august.getExcludedBecause()).isEqualTo("不参与：校舍重建（县教发〔2025〕6号）");
    assertThat(value(county, "2025-09").getRankOf()).isEqualTo(6);
  }

  @Test
  void isExpectedInTheFileOfThatMonthOnly() {
    var county = database.transaction(handle -> TinyCounty.create(handle, "缺报", 6));
    exempt(county, LocalDate.of(2025, 8, 20), LocalDate.of(2025, 9, 15));

    assertThat(missing(county, "2025年8月")).isEmpty();
    assertThat(missing(county, "2025年9月")).containsExactly(county.name(1));
  }

  private List<String> missing(TinyCounty county, String period) {
    return ImportDoor.of(county.key, imports)
        .upload(county.id, "usage", period + ".csv", county.usage(period, -1, 17, 14, 16, 13, 12))
        .getMissingUnitsList()
        .stream()
        .map(MissingUnit::getName)
        .toList();
  }

  private void exempt(TinyCounty county, LocalDate from, LocalDate until) {
    database.transaction(handle ->
        handle.execute(
            """
            update unit_ref set participation_out = true, participation_reason = '校舍重建',
              participation_document = '县教发〔2025〕6号',
              participation_from = ?, participation_until = ?
            where id = ?\
            """,
            from,
            until,
            county.schools.getFirst()));
  }

  private IndicatorValue value(TinyCounty county, String period) {
    var request =
        ListIndicatorValuesRequest.newBuilder()
            .setUnitId(county.id.toString())
            .setPeriod(period)
            .setIndicator("I08")
            .build();
    return call(as(county.key, indicators).listIndicatorValues(request)).getValuesList().stream()
        .filter(one -> one.getUnitName().equals(county.name(1)))
        .findFirst()
        .orElseThrow();
  }
}
