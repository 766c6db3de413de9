package cn.liandong.organization.unit;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.SCHOOL_ADMIN;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.Participation;
import cn.liandong.proto.organization.v1.SetParticipationRequest;
import cn.liandong.proto.organization.v1.Unit;
import cn.liandong.proto.organization.v1.UnitLevel;
import cn.liandong.proto.organization.v1.UnitService;
import cn.liandong.proto.organization.v1.UpdateUnitRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class UnitEndpointTest {

  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

  @GrpcClient("organization")
  UnitService units;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
  }

  @Test
  void schoolsAreListedInPrintOrderWithOrdinalsCounted() {
    var listed = names(as(units, COUNTY_ADMIN), ListUnitsRequest.getDefaultInstance());

    assertThat(listed)
        .containsExactly("罕井镇中心校", "孙镇中心校", "蒲城县教育体育局", "罕井镇第二小学", "罕井镇第十小学", "孙镇第一小学");
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() {
    var request = ListUnitsRequest.newBuilder().setPageSize(4).build();
    var first = call(as(units, COUNTY_ADMIN).listUnits(request));
    var next = request.toBuilder().setPageToken(first.getNextPageToken()).build();
    var second = call(as(units, COUNTY_ADMIN).listUnits(next));

    var seen = new ArrayList<>(first.getUnitsList());
    seen.addAll(second.getUnitsList());
    assertThat(seen).extracting(Unit::getId).hasSize(6).doesNotHaveDuplicates();
    assertThat(second.getNextPageToken()).isEmpty();
  }

  @Test
  void aUnitIsFoundByNameCodeAliasAndInitials() {
    update(school(COUNTY_ADMIN).toBuilder().addAliases("北关小学").build(), today());

    for (var query :
        List.of("第二", "2161020036", "北关", "hjzdexx", "hanjingzhen", "HJZDE", "第2小", "井镇第二")) {
      var request =
          ListUnitsRequest.newBuilder()
              .setQuery(query)
              .setLevel(UnitLevel.UNIT_LEVEL_SCHOOL)
              .build();
      assertThat(names(as(units, COUNTY_ADMIN), request)).as(query).contains("罕井镇第二小学");
    }
    var percent = ListUnitsRequest.newBuilder().setQuery("%").build();
    assertThat(names(as(units, COUNTY_ADMIN), percent)).isEmpty();
  }

  @Test
  void onlyTheChildrenOfAParentAreListedWhenAskedFor() {
    var below = ListUnitsRequest.newBuilder().setParentId(registry.county.id().toString());

    assertThat(names(as(units, COUNTY_ADMIN), below.setDirectChildrenOnly(true).build()))
        .containsExactly("罕井镇中心校", "孙镇中心校");
  }

  @Test
  void everyoneSeesTheirOwnPartOfTheTree() {
    var all = ListUnitsRequest.getDefaultInstance();

    assertThat(names(as(units, TOWN_ADMIN), all)).containsExactly("罕井镇中心校", "罕井镇第二小学", "罕井镇第十小学");
    assertThat(names(as(units, SCHOOL_ADMIN), all)).containsExactly("罕井镇第二小学");
    assertThat(names(as(units, "nobody"), all)).isEmpty();
  }

  @Test
  void aChangeFromADateOnKeepsWhatHeldBefore() {
    var before = school(COUNTY_ADMIN);
    var after = update(before.toBuilder().setName("罕井镇实验小学").build(), MAY);

    assertThat(after.getVersion()).isEqualTo(before.getVersion() + 1);
    assertThat(after.getRevision()).isGreaterThan(before.getRevision());
    assertThat(asOf(MAY.minusDays(1)).getName()).isEqualTo("罕井镇第二小学");
    assertThat(asOf(MAY).getName()).isEqualTo("罕井镇实验小学");
    var history = call(as(units, COUNTY_ADMIN).getUnit(get(registry.school))).getHistoryList();
    assertThat(history).hasSize(2);
    assertThat(history.getLast().getValidToDate()).isEqualTo(Dates.toProto(MAY));
    var past = ListUnitsRequest.newBuilder().setAsOfDate(Dates.toProto(MAY.minusDays(1))).build();
    assertThat(names(as(units, COUNTY_ADMIN), past)).contains("罕井镇第二小学");
  }

  @Test
  void aSecondChangeOnTheSameDayEditsInPlace() {
    var first = update(school(COUNTY_ADMIN).toBuilder().setName("甲小学").build(), MAY);
    update(first.toBuilder().setName("乙小学").build(), MAY);

    assertThat(call(as(units, COUNTY_ADMIN).getUnit(get(registry.school))).getHistoryList())
        .extracting(Unit::getName)
        .containsExactly("乙小学", "罕井镇第二小学");
  }

  @Test
  void anEarlierChangeHoldsUntilTheLaterOneOfTheSameThing() {
    var first = update(school(COUNTY_ADMIN).toBuilder().setName("甲小学").build(), MAY);
    var before = asOf(MAY.minusDays(1));
    update(
        first.toBuilder().setName(before.getName()).setOrderNumber(7).build(), MAY.minusDays(30));

    assertThat(asOf(MAY.minusDays(1)).getName()).isEqualTo("罕井镇第二小学");
    assertThat(asOf(MAY.minusDays(1)).getOrderNumber()).isEqualTo(7);
    assertThat(asOf(MAY).getName()).isEqualTo("甲小学");
    assertThat(asOf(MAY).getOrderNumber()).isEqualTo(7);
  }

  @Test
  void aChangeBeforeTheUnitBeganIsRefused() {
    var seen = school(COUNTY_ADMIN).toBuilder().setName("甲小学").build();

    assertFails(
        "EFFECTIVE_DATE_TOO_EARLY",
        () -> as(units, COUNTY_ADMIN).updateUnit(edit(seen, TestRegistry.START.minusDays(1))));
  }

  @Test
  void aStaleEditIsRefused() {
    var seen = school(COUNTY_ADMIN);
    update(seen.toBuilder().setName("甲小学").build(), today());

    assertFails("UNIT_STALE", () -> as(units, COUNTY_ADMIN).updateUnit(edit(seen, today())));
  }

  @Test
  void aTownAdministratorReadsButDoesNotEdit() throws SQLException {
    var seen = school(TOWN_ADMIN);

    assertFails("NOT_ALLOWED", () -> as(units, TOWN_ADMIN).updateUnit(edit(seen, today())));
    assertThat(
            registry.count(
                """
                select count(*) from audit_entry
                where actor = ? and action = 'UNIT_UPDATED' and object_id = ?
                  and result = 'refused'\
                """,
                TOWN_ADMIN,
                seen.getId()))
        .isEqualTo(1);
  }

  @Test
  void aDoneChangeIsInTheAudit() throws SQLException {
    var after = update(school(COUNTY_ADMIN).toBuilder().setName("甲小学").build(), today());

    assertThat(
            registry.count(
                "select count(*) from audit_entry where object_id = ? and result = 'done'",
                after.getId()))
        .isEqualTo(1);
  }

  @Test
  void aSchoolLeavesTheRankingWithAReasonAndComesBack() {
    var out = participation(true, "校舍重建", MAY);
    var seen = school(COUNTY_ADMIN);
    var left = call(as(units, COUNTY_ADMIN).setParticipation(request(seen, out))).getUnit();
    assertThat(left.getParticipation()).isEqualTo(out);
    assertThat(asOf(MAY.minusDays(1)).getParticipation().getOut()).isFalse();

    var back = participation(false, "", LocalDate.of(2024, 9, 1));
    call(as(units, COUNTY_ADMIN).setParticipation(request(left, back)));
    assertThat(asOf(LocalDate.of(2024, 8, 31)).getParticipation().getOut()).isTrue();
    assertThat(asOf(LocalDate.of(2024, 9, 1)).getParticipation().getOut()).isFalse();
  }

  @Test
  void anExemptionKeepsItsDocumentAndTheDayItEnds() {
    var until = Dates.toProto(MAY.plusMonths(3));
    var given =
        participation(true, "校舍重建", MAY).toBuilder()
            .setUntilDate(until)
            .setDocument("县教发〔2024〕6号")
            .build();
    var exempt =
        call(as(units, COUNTY_ADMIN).setParticipation(request(school(COUNTY_ADMIN), given)));
    assertThat(exempt.getUnit().getParticipation()).isEqualTo(given);

    var longer = given.toBuilder().setUntilDate(Dates.toProto(MAY.plusMonths(6))).build();
    var prolonged =
        call(as(units, COUNTY_ADMIN).setParticipation(request(exempt.getUnit(), longer)));
    assertThat(prolonged.getUnit().getParticipation()).isEqualTo(longer);
    assertThat(call(as(units, COUNTY_ADMIN).getUnit(get(registry.school))).getHistoryList())
        .hasSize(2);
  }

  @Test
  void anExemptionThatEndsBeforeItBeginsIsRefused() {
    var backwards =
        participation(true, "校舍重建", MAY).toBuilder().setUntilDate(Dates.toProto(MAY)).build();
    var request = request(school(COUNTY_ADMIN), backwards);

    assertFails("EXEMPTION_DATES", () -> as(units, COUNTY_ADMIN).setParticipation(request));
  }

  @Test
  void leavingTheRankingWithoutAReasonIsRefused() {
    var request = request(school(COUNTY_ADMIN), participation(true, " ", MAY));

    assertFails("REASON_MISSING", () -> as(units, COUNTY_ADMIN).setParticipation(request));
  }

  @Test
  void aCodeIsTakenOnlyOnce() {
    var twin =
        TestRegistry.child(registry.otherTown, registry.school.code(), "双胞胎小学", Level.SCHOOL, 0);

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> registry.add(List.of(twin))))
        .hasMessageContaining("标识码已被其他单位使用");
  }

  @Test
  void anUnreadableIdIsAnAbsentUnit() {
    assertFails(
        "UNIT_NOT_FOUND",
        () -> as(units, COUNTY_ADMIN).getUnit(GetUnitRequest.newBuilder().setUnitId("x").build()));
  }

  private Unit school(String person) {
    return call(as(units, person).getUnit(get(registry.school))).getUnit();
  }

  private Unit asOf(LocalDate day) {
    var request = get(registry.school).toBuilder().setAsOfDate(Dates.toProto(day)).build();
    return call(as(units, COUNTY_ADMIN).getUnit(request)).getUnit();
  }

  private Unit update(Unit unit, LocalDate day) {
    return call(as(units, COUNTY_ADMIN).updateUnit(edit(unit, day))).getUnit();
  }

  private static LocalDate today() {
    return LocalDate.now();
  }

  private static List<String> names(UnitService units, ListUnitsRequest request) {
    return call(units.listUnits(request)).getUnitsList().stream().map(Unit::getName).toList();
  }

  static GetUnitRequest get(NewUnit unit) {
    return GetUnitRequest.newBuilder().setUnitId(unit.id().toString()).build();
  }

  static UpdateUnitRequest edit(Unit unit, LocalDate day) {
    return UpdateUnitRequest.newBuilder()
        .setUnitId(unit.getId())
        .setVersion(unit.getVersion())
        .setName(unit.getName())
        .addAllAliases(unit.getAliasesList())
        .setOrderNumber(unit.getOrderNumber())
        .setSchoolType(unit.getSchoolType())
        .setUrbanRural(unit.getUrbanRural())
        .setEffectiveDate(Dates.toProto(day))
        .build();
  }

  private static Participation participation(boolean out, String reason, LocalDate from) {
    return Participation.newBuilder()
        .setOut(out)
        .setReason(reason)
        .setFromDate(Dates.toProto(from))
        .build();
  }

  private static SetParticipationRequest request(Unit unit, Participation participation) {
    return SetParticipationRequest.newBuilder()
        .setUnitId(unit.getId())
        .setVersion(unit.getVersion())
        .setParticipation(participation)
        .build();
  }
}
