package cn.liandong.organization.operation;

import static cn.liandong.organization.Failures.assertFails;
import static cn.liandong.organization.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static cn.liandong.organization.operation.UnitOrders.SEPTEMBER;
import static cn.liandong.organization.operation.UnitOrders.order;
import static cn.liandong.organization.operation.UnitOrders.orderInto;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.GetUnitResponse;
import cn.liandong.proto.organization.v1.GrantChange;
import cn.liandong.proto.organization.v1.ListUnitOperationsRequest;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.Unit;
import cn.liandong.proto.organization.v1.UnitOperationOrder;
import cn.liandong.proto.organization.v1.UnitOperationService;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OperationEndpointTest {

  private static final LocalDate AUGUST = SEPTEMBER.minusDays(1);

  @GrpcClient("organization")
  UnitOperationService operations;

  @GrpcClient("organization")
  UnitService units;

  @Inject TestRegistry registry;

  private UnitOrders orders;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    orders = UnitOrders.of(operations);
  }

  @Test
  void aRenamedSchoolKeepsItsCodeAndIsFoundByItsOldName() {
    orders.record(order("RENAME", registry.school).setName("罕井镇实验小学"));

    assertThat(asOf(registry.school, AUGUST).getName()).isEqualTo("罕井镇第二小学");
    var renamed = asOf(registry.school, SEPTEMBER);
    assertThat(renamed.getName()).isEqualTo("罕井镇实验小学");
    assertThat(renamed.getCode()).isEqualTo("2161020036");
    assertThat(renamed.getAliasesList()).containsExactly("罕井镇第二小学");
  }

  @Test
  void anotherCategoryNeedsAnotherCode() {
    assertRefused("ARGUMENT_INVALID", order("RETYPE", registry.school).setSchoolType("312"));
    orders.record(order("RETYPE", registry.school).setSchoolType("312").setCode("3161020001"));

    assertThat(asOf(registry.school, AUGUST).getCode()).isEqualTo("2161020036");
    assertThat(asOf(registry.school, SEPTEMBER).getCode()).isEqualTo("3161020001");
  }

  @Test
  void aMovedTownTakesItsSchoolsAlongFromTheDayOn() {
    var order = orderInto("MOVE", registry.otherTown, registry.town);
    var preview = orders.preview(order);
    assertThat(preview.getEffect().getChangedSchools()).isEqualTo(2);
    orders.record(order, preview.getToken());

    assertThat(below(registry.otherTown, AUGUST)).containsExactly("孙镇第一小学");
    assertThat(below(registry.otherTown, SEPTEMBER)).contains("罕井镇第二小学", "罕井镇第十小学", "孙镇第一小学");
    assertThat(asOf(registry.school, SEPTEMBER).getPath()).startsWith(registry.otherTown.path());
  }

  @Test
  void thePreviewNamesWhoGainsAndWhoLosesAndWritesNothing() {
    var preview = orders.preview(orderInto("MOVE", registry.otherTown, registry.school));

    assertThat(preview.getSummary()).isEqualTo("划转：罕井镇第二小学 → 孙镇中心校");
    assertThat(preview.getEffect().getGrantsList())
        .extracting(grant -> grant.getUsername() + " " + grant.getChange())
        .containsExactlyInAnyOrder(
            "town-admin " + GrantChange.GRANT_CHANGE_LOSES,
            "sibling-town " + GrantChange.GRANT_CHANGE_GAINS);
    assertThat(get(registry.school).getHistoryList()).hasSize(1);
  }

  @Test
  void aClosedSchoolEndsWithItsGrantsAndItsCodeIsNeverUsedAgain() {
    var order = order("CLOSE", registry.school);
    var preview = orders.preview(order);
    assertThat(preview.getEffect().getGrantsList())
        .extracting(grant -> grant.getUsername() + " " + grant.getChange())
        .containsExactly("school-admin " + GrantChange.GRANT_CHANGE_ENDS);
    assertThat(preview.getEffect().getPeerGroupsList())
        .extracting(group -> group.getSchoolsBefore() - group.getSchoolsAfter())
        .containsExactly(1);
    orders.record(order, preview.getToken());

    assertThat(below(registry.town, SEPTEMBER)).containsExactly("罕井镇第十小学");
    assertThat(get(registry.school).getUnit().getValidToDate()).isEqualTo(Dates.toProto(SEPTEMBER));
    assertRefused("UNIT_CODE_TAKEN", create("新建小学", "2161020036"));

    orders.record(
        order("REOPEN", registry.school).setEffectiveDate(Dates.toProto(SEPTEMBER.plusYears(1))));
    var back = asOf(registry.school, SEPTEMBER.plusYears(1));
    assertThat(back.getCode()).isEqualTo("2161020036");
  }

  @Test
  void aTownIsNotClosedOverTheHeadsOfItsSchools() {
    assertRefused("UNIT_ORPHANED", order("CLOSE", registry.town));
    orders.record(orderInto("CLOSE", registry.otherTown, registry.town));

    assertThat(below(registry.otherTown, SEPTEMBER)).hasSize(3);
    assertThat(get(registry.town).getUnit().hasValidToDate()).isTrue();
  }

  @Test
  void aMergedSchoolGoesOnAsTheOtherWithBothHeadcounts() throws SQLException {
    var year = LocalDate.of(2024, 9, 1);
    registry.headcount(registry.school, "2024-2025", year, 12);
    registry.headcount(registry.secondSchool, "2024-2025", year, 8);
    var operation = orders.record(orderInto("MERGE", registry.secondSchool, registry.school));

    var successor = get(registry.secondSchool);
    assertThat(successor.getUnit().getAliasesList()).contains("罕井镇第二小学");
    assertThat(successor.getSuccessionsList())
        .extracting(one -> one.getUnitName() + one.getSuccessor())
        .containsExactly("罕井镇第二小学false");
    assertThat(get(registry.school).getSuccessions(0).getSuccessor()).isTrue();
    assertThat(operation.getEffect().getDenominators(0).getTeachers()).isEqualTo(20);
    assertThat(teachers(registry.secondSchool)).containsExactly(8L, 20L);

    orders.undo(operation);
    assertThat(teachers(registry.secondSchool)).containsExactly(8L);
    assertThat(get(registry.secondSchool).getSuccessionsList()).isEmpty();
  }

  @Test
  void headcountsStayOpenWhereOneOfTheSchoolsHasNone() throws SQLException {
    registry.headcount(registry.secondSchool, "2024-2025", LocalDate.of(2024, 9, 1), 8);
    var operation = orders.record(orderInto("MERGE", registry.secondSchool, registry.school));

    assertThat(operation.getEffect().getDenominators(0).getOpen()).isTrue();
    assertThat(teachers(registry.secondSchool)).containsExactly(8L);
  }

  @Test
  void aSplitSchoolGivesRiseToTwo() {
    var order =
        order("SPLIT", registry.school)
            .addNewUnits(newUnit("罕井镇南小学", "2161029001"))
            .addNewUnits(newUnit("罕井镇北小学", "2161029002"));
    orders.record(order);

    assertThat(below(registry.town, SEPTEMBER))
        .containsExactlyInAnyOrder("罕井镇第十小学", "罕井镇南小学", "罕井镇北小学");
    assertThat(get(registry.school).getSuccessionsList()).hasSize(2);
  }

  @Test
  void whatIsNoTreeIsRefused() {
    assertRefused("UNIT_CYCLE", orderInto("MOVE", registry.town, registry.town));
    assertRefused("LEVEL_MISMATCH", orderInto("MOVE", registry.school, registry.secondSchool));
    assertRefused("MERGED_INTO_ITSELF", orderInto("MERGE", registry.school, registry.school));
    assertRefused(
        "EFFECTIVE_DATE_TOO_EARLY",
        order("CLOSE", registry.school)
            .setEffectiveDate(Dates.toProto(TestRegistry.START.minusYears(1))));
    assertRefused(
        "EFFECTIVE_DATE_OUT_OF_RANGE",
        order("CLOSE", registry.school).setEffectiveDate(Dates.toProto(LocalDate.of(2205, 9, 1))));
    assertRefused("REASON_MISSING", order("CLOSE", registry.school).setReason(" "));
    assertRefused("UNIT_NOT_CLOSED", order("REOPEN", registry.school));
    orders.record(order("CLOSE", registry.school));
    assertRefused("UNIT_CLOSED", orderInto("MOVE", registry.otherTown, registry.school));
    assertRefused(
        "LATER_CHANGES",
        order("CLOSE", registry.school).setEffectiveDate(Dates.toProto(SEPTEMBER.minusMonths(1))));
  }

  @Test
  void undoRestoresTheVeryVersions() throws SQLException {
    var before = rows();
    var operation = orders.record(orderInto("MERGE", registry.otherTown, registry.town));
    assertThat(rows()).isNotEqualTo(before);

    var undone = orders.undo(operation);

    assertThat(undone.hasUndoTime()).isTrue();
    assertThat(rows()).isEqualTo(before);
    assertFails(
        "OPERATION_UNDONE",
        () -> as(operations, COUNTY_ADMIN).undoUnitOperation(UnitOrders.undoRequest(operation)));
  }

  @Test
  void undoIsRefusedWhileSomethingLaterStandsOnIt() {
    var move = orders.record(orderInto("MOVE", registry.otherTown, registry.town));
    var rename = orders.record(order("RENAME", registry.school).setName("甲小学"));
    assertFails(
        "UNITS_IN_USE",
        () -> as(operations, COUNTY_ADMIN).undoUnitOperation(UnitOrders.undoRequest(move)));

    orders.undo(rename);
    orders.undo(move);
    assertThat(asOf(registry.school, SEPTEMBER).getPath()).isEqualTo(registry.school.path());
  }

  @Test
  void undoIsRefusedAfterSevenDays() throws SQLException {
    var move = orders.record(orderInto("MOVE", registry.otherTown, registry.town));
    registry.sql("update unit_operation set create_time = create_time - interval '8 days'");

    assertFails(
        "OPERATION_UNDO_EXPIRED",
        () -> as(operations, COUNTY_ADMIN).undoUnitOperation(UnitOrders.undoRequest(move)));
  }

  @Test
  void ofTwoMovesAtOnceOneWinsAndTheOtherIsTold() {
    var one = orderInto("MOVE", registry.otherTown, registry.school);
    var other = orderInto("MOVE", registry.county, registry.school);
    var tokens = List.of(orders.preview(one).getToken(), orders.preview(other).getToken());

    var outcomes =
        Stream.of(
                CompletableFuture.supplyAsync(() -> outcome(one, tokens.getFirst())),
                CompletableFuture.supplyAsync(() -> outcome(other, tokens.getLast())))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(outcomes).containsExactlyInAnyOrder("done", "UNIT_STALE");
  }

  private String outcome(UnitOperationOrder.Builder order, String token) {
    try {
      orders.record(order, token);
      return "done";
    } catch (RuntimeException e) {
      assertFails(
          "UNIT_STALE",
          () -> as(operations, COUNTY_ADMIN).recordUnitOperation(UnitOrders.request(order, token)));
      return "UNIT_STALE";
    }
  }

  @Test
  void onlyAdministratorsOperateAndLeadersRead() {
    var order = orderInto("MOVE", registry.otherTown, registry.school);
    assertFails(
        "UNIT_NOT_FOUND",
        () -> as(operations, TOWN_ADMIN).recordUnitOperation(UnitOrders.request(order, "")));
    assertFails(
        "NOT_ALLOWED",
        () -> as(operations, LEADER).recordUnitOperation(UnitOrders.request(order, "")));
    orders.record(order);

    assertThat(
            call(as(operations, LEADER)
                    .listUnitOperations(ListUnitOperationsRequest.getDefaultInstance()))
                .getOperationsList())
        .extracting(operation -> operation.getSummary())
        .containsExactly("划转：罕井镇第二小学 → 孙镇中心校");
  }

  @Test
  void schoolsStandInOneGroupOfEachParallelTree() {
    var east = group("东片区");
    var west = group("西片区");
    orders.record(orderInto("MOVE", east, registry.school, registry.otherSchool).setTree("area"));
    orders.record(
        orderInto("MOVE", west, registry.school)
            .setTree("area")
            .setEffectiveDate(Dates.toProto(SEPTEMBER.plusMonths(1))));

    assertThat(members(east, SEPTEMBER)).containsExactlyInAnyOrder("罕井镇第二小学", "孙镇第一小学");
    assertThat(members(east, SEPTEMBER.plusMonths(1))).containsExactly("孙镇第一小学");
    assertThat(members(west, SEPTEMBER.plusMonths(1))).containsExactly("罕井镇第二小学");
    assertThat(asOf(registry.school, SEPTEMBER).getPath()).isEqualTo(registry.school.path());
    assertRefused("UNIT_CYCLE", orderInto("MOVE", east, east).setTree("area"));
    assertRefused("TREE_UNKNOWN", orderInto("MOVE", east, registry.school).setTree("moon"));
  }

  @Test
  void theRootsOfAParallelTreeAreItsGroups() {
    var east = group("东片区");
    orders.record(orderInto("MOVE", east, registry.school).setTree("area"));
    var roots = ListUnitsRequest.newBuilder().setTree("area").setAsOfDate(Dates.toProto(SEPTEMBER));

    assertThat(names(roots.setDirectChildrenOnly(true).build())).containsExactly("东片区");
  }

  private NewUnit group(String name) {
    var order =
        order("CREATE")
            .setTargetId(registry.county.id().toString())
            .addNewUnits(
                newUnit(name, "").toBuilder()
                    .setLevel(cn.liandong.proto.organization.v1.UnitLevel.UNIT_LEVEL_GROUP)
                    .setKind("area"));
    var id = orders.record(order).getEffect().getUnitsList().getLast().getUnitId();
    return new NewUnit(
        java.util.UUID.fromString(id),
        null,
        name,
        List.of(),
        Level.GROUP,
        "",
        "",
        "",
        "area",
        0,
        "",
        registry.county.id(),
        "",
        SEPTEMBER);
  }

  private UnitOperationOrder.Builder create(String name, String code) {
    return orderInto("CREATE", registry.town).addNewUnits(newUnit(name, code));
  }

  private static cn.liandong.proto.organization.v1.NewUnit newUnit(String name, String code) {
    return cn.liandong.proto.organization.v1.NewUnit.newBuilder()
        .setName(name)
        .setCode(code)
        .build();
  }

  private void assertRefused(String reason, UnitOperationOrder.Builder order) {
    assertFails(
        reason,
        () ->
            as(operations, COUNTY_ADMIN)
                .previewUnitOperation(
                    cn.liandong.proto.organization.v1.PreviewUnitOperationRequest.newBuilder()
                        .setOrder(order)
                        .build())
                .chain(preview ->
                    as(operations, COUNTY_ADMIN)
                        .recordUnitOperation(UnitOrders.request(order, preview.getToken()))));
  }

  private GetUnitResponse get(NewUnit unit) {
    return call(
        as(units, COUNTY_ADMIN)
            .getUnit(GetUnitRequest.newBuilder().setUnitId(unit.id().toString()).build()));
  }

  private Unit asOf(NewUnit unit, LocalDate day) {
    return get(unit).getHistoryList().stream()
        .filter(v -> !Dates.fromProto(v.getValidFromDate()).isAfter(day))
        .findFirst()
        .orElseThrow();
  }

  private List<String> below(NewUnit parent, LocalDate day) {
    return names(
        ListUnitsRequest.newBuilder()
            .setParentId(parent.id().toString())
            .setDirectChildrenOnly(false)
            .setAsOfDate(Dates.toProto(day))
            .setLevel(cn.liandong.proto.organization.v1.UnitLevel.UNIT_LEVEL_SCHOOL)
            .build());
  }

  private List<String> members(NewUnit group, LocalDate day) {
    return names(
        ListUnitsRequest.newBuilder()
            .setParentId(group.id().toString())
            .setDirectChildrenOnly(true)
            .setTree("area")
            .setAsOfDate(Dates.toProto(day))
            .build());
  }

  private List<String> names(ListUnitsRequest request) {
    return call(as(units, COUNTY_ADMIN).listUnits(request)).getUnitsList().stream()
        .map(Unit::getName)
        .toList();
  }

  private List<Long> teachers(NewUnit school) throws SQLException {
    return registry.numbers(
        """
        select teachers from denominator where unit_id = ? and supersede_time is null
        order by effective_date\
        """,
        school.id());
  }

  private List<String> rows() throws SQLException {
    return registry.texts("select to_jsonb(v)::text from unit_version v order by id");
  }
}
