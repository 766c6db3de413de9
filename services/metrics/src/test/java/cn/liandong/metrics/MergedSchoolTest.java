package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.proto.metrics.v1.AnswerDisputeRequest;
import cn.liandong.proto.metrics.v1.CreateDisputeRequest;
import cn.liandong.proto.metrics.v1.Dispute;
import cn.liandong.proto.metrics.v1.DisputeService;
import cn.liandong.proto.metrics.v1.ImportService;
import cn.liandong.proto.metrics.v1.IndicatorService;
import cn.liandong.proto.metrics.v1.IndicatorValue;
import cn.liandong.proto.metrics.v1.ListDisputesRequest;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesRequest;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesResponse;
import cn.liandong.proto.metrics.v1.ListPeriodsRequest;
import cn.liandong.proto.metrics.v1.PeriodSummary;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/**
 * A merger and a transfer on 1 September, as organization's feed brings them and takes them back.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MergedSchoolTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

  @Inject MetricsDatabase database;

  @GrpcClient("metrics")
  ImportService imports;

  @GrpcClient("metrics")
  IndicatorService indicators;

  @GrpcClient("metrics")
  DisputeService disputes;

  @Test
  void augustStaysSeptemberFollowsTheNewTreeAndUndoRestoresBoth() {
    var county = database.transaction(handle -> TinyCounty.create(handle, "合并", 6));
    county.bring(imports, "2025年8月", 15, 17, 14, 16, 13, 12);
    county.bring(imports, "2025年9月", 15, 17, 14, 16, 13, 12);
    var august = values(county, "2025-08");
    var september = values(county, "2025-09");

    database.transaction(handle -> merge(handle, county));
    database.transaction(handle -> transfer(handle, county));

    assertThat(values(county, "2025-08")).isEqualTo(august);
    var after = values(county, "2025-09");
    assertThat(after.getValuesList())
        .extracting(IndicatorValue::getUnitName)
        .contains(county.name(1))
        .doesNotContain(county.name(2));
    assertThat(of(after, county.name(1)).getDenominator()).isEqualTo("40");
    assertThat(of(after, county.name(1)).getRankOf()).isEqualTo(5);
    assertThat(of(september, county.name(4)).getParentName()).isEqualTo("合并镇2");
    assertThat(of(after, county.name(4)).getParentName()).isEqualTo("合并镇1");

    county.bring(imports, "2025年10月", -1, 18, 14, 16, 13, 12);
    assertThat(of(values(county, "2025-10"), county.name(1)).getNumerator()).isEqualTo("18");

    database.transaction(handle -> undo(handle, county));

    assertThat(values(county, "2025-08")).isEqualTo(august);
    assertThat(values(county, "2025-09")).isEqualTo(september);
  }

  @Test
  void aMonthStaysWithWhoeverTheSchoolBelongedToThen() {
    var county = database.transaction(handle -> TinyCounty.create(handle, "划转", 6));
    county.bring(imports, "2025年8月", 15, 17, 14, 16, 13, 12);
    county.bring(imports, "2025年9月", 15, 17, 14, 16, 13, 12);
    database.transaction(handle -> transfer(handle, county));

    var moved = county.name(4);
    var school = county.schools.get(3);
    assertThat(names("划转-town-2", county.town(2), "2025-08")).contains(moved);
    assertThat(names("划转-town-2", county.town(2), "2025-09")).doesNotContain(moved);
    assertThat(names("划转-town-1", county.town(1), "2025-08")).doesNotContain(moved);
    assertThat(names("划转-town-1", county.town(1), "2025-09")).contains(moved);
    assertThat(names("划转-school-4", school, "2025-08")).containsExactly(moved);
    assertThat(names("划转-school-4", school, "2025-09")).containsExactly(moved);
  }

  @Test
  void aPeriodCountsTheSchoolsOfItsLastDay() {
    var county = database.transaction(handle -> TinyCounty.create(handle, "期数", 6));
    county.bring(imports, "2025年8月", 15, 17, 14, 16, 13, 12);
    county.bring(imports, "2025年9月", 15, 17, 14, 16, 13, -1);
    database.transaction(handle -> merge(handle, county));

    assertThat(
            call(as(county.key, indicators)
                    .listPeriods(
                        ListPeriodsRequest.newBuilder().setUnitId(county.id.toString()).build()))
                .getPeriodsList())
        .extracting(
            PeriodSummary::getPeriod, PeriodSummary::getSchoolsWithData, PeriodSummary::getSchools)
        .containsExactly(tuple("2025-09", 4, 5), tuple("2025-08", 6, 6));
  }

  @Test
  void aDisputeOfAMergedSchoolIsStillThereToBeAnswered() {
    var county = database.transaction(handle -> TinyCounty.create(handle, "异议", 6));
    var month = YearMonth.now();
    county.bring(imports, "%d年%d月".formatted(month.getYear(), month.getMonthValue()), 15, 17);
    var school = county.schools.get(1);
    call(
        as("异议-school-2", disputes)
            .createDispute(
                CreateDisputeRequest.newBuilder()
                    .setUnitId(school.toString())
                    .setPeriod(month.toString())
                    .setIndicator("I08")
                    .setClaim("少了两人")
                    .build()));
    database.transaction(handle ->
        handle.execute("update unit_ref set valid_to = current_date where id = ?", school));

    var listed =
        call(as(county.key, disputes)
                .listDisputes(
                    ListDisputesRequest.newBuilder()
                        .setUnitId(county.id.toString())
                        .setOpenOnly(true)
                        .build()))
            .getDisputesList();
    assertThat(listed).extracting(Dispute::getUnitName).containsExactly(county.name(2));
    var answered =
        call(
            as(county.key, disputes)
                .answerDispute(
                    AnswerDisputeRequest.newBuilder()
                        .setDisputeId(listed.getFirst().getId())
                        .setAnswer("已核实")
                        .build()));
    assertThat(answered.getDispute().getAnswer()).isEqualTo("已核实");
  }

  private static boolean merge(Handle handle, TinyCounty county) {
    var heir = county.schools.get(0);
    handle.execute(
        "update unit_ref set valid_to = ? where id = ?", SEPTEMBER, county.schools.get(1));
    begin(handle, heir);
    handle.execute(
        "update unit_ref set aliases = array[?] where id = ? and valid_from = ?",
        county.name(2),
        heir,
        SEPTEMBER);
    handle.execute(
        "insert into denominator_ref values (?, ?, '2025-2026', 40, 600, 20, '合并前各校之和', false)",
        heir,
        SEPTEMBER);
    return true;
  }

  private static boolean transfer(Handle handle, TinyCounty county) {
    begin(handle, county.schools.get(3));
    handle.execute(
        """
        update unit_ref v set parent_id = o.parent_id,
          path = replace(v.path, cast(v.parent_id as text), cast(o.parent_id as text))
        from unit_ref o where o.id = ? and v.id = ? and v.valid_from = ?\
        """,
        county.schools.get(2),
        county.schools.get(3),
        SEPTEMBER);
    return true;
  }

  /** A version of its own from September on. */
  private static void begin(Handle handle, UUID school) {
    handle.execute(
        """
        insert into unit_ref (id, valid_from, code, name, level, school_type, urban_rural,
          order_number, parent_id, path, revision)
        select id, ?, code, name, level, school_type, urban_rural, order_number, parent_id, path, 2
        from unit_ref where id = ?\
        """,
        SEPTEMBER,
        school);
    handle.execute(
        "update unit_ref set valid_to = ? where id = ? and valid_from < ?",
        SEPTEMBER,
        school,
        SEPTEMBER);
  }

  private static boolean undo(Handle handle, TinyCounty county) {
    for (var school : county.schools) {
      handle.execute("delete from unit_ref where id = ? and valid_from = ?", school, SEPTEMBER);
      handle.execute("update unit_ref set valid_to = null where id = ?", school);
      handle.execute(
          "delete from denominator_ref where unit_id = ? and effective_date = ?",
          school,
          SEPTEMBER);
    }
    return true;
  }

  private static IndicatorValue of(ListIndicatorValuesResponse values, String school) {
    return values.getValuesList().stream()
        .filter(value -> value.getUnitName().equals(school))
        .findFirst()
        .orElseThrow();
  }

  private List<String> names(String user, UUID unit, String period) {
    return values(user, unit, period).getValuesList().stream()
        .map(IndicatorValue::getUnitName)
        .toList();
  }

  private ListIndicatorValuesResponse values(TinyCounty county, String period) {
    return values(county.key, county.id, period);
  }

  private ListIndicatorValuesResponse values(String user, UUID unit, String period) {
    return call(
        as(user, indicators)
            .listIndicatorValues(
                ListIndicatorValuesRequest.newBuilder()
                    .setUnitId(unit.toString())
                    .setPeriod(period)
                    .setIndicator("I08")
                    .build()));
  }
}
