package cn.liandong.organization.operation;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static cn.liandong.organization.operation.UnitOrders.SEPTEMBER;
import static cn.liandong.organization.operation.UnitOrders.order;
import static cn.liandong.organization.operation.UnitOrders.orderInto;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.proto.organization.v1.BodyService;
import cn.liandong.proto.organization.v1.CreateBodyRequest;
import cn.liandong.proto.organization.v1.UnitOperation;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Taking an operation back. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OperationUndoTest extends OperationCase {

  @GrpcClient("organization")
  BodyService bodies;

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
  void undoIsRefusedWhileAClassWouldBeLeftWithoutItsSchool() throws SQLException {
    var opened = orders.record(orderInto("CREATE", registry.town).addNewUnits(newUnit("新校", "")));
    registry.schoolClass(UUID.fromString(newcomer(opened)), SEPTEMBER);
    assertUndoRefused(opened, "“新校”在这次变动之后有了班级（1 条）");

    registry.sql("delete from school_class");
    orders.undo(opened);
  }

  @Test
  void undoIsRefusedWhileABodyWouldBeLeftWithoutItsUnit() {
    var opened = orders.record(orderInto("CREATE", registry.town).addNewUnits(newUnit("新校", "")));
    found(newcomer(opened), SEPTEMBER);

    assertUndoRefused(opened, "“新校”在这次变动之后有了机构（1 条）");
  }

  @Test
  void undoOfAReopeningLooksAtWhatWasBuiltSince() throws SQLException {
    registry.schoolClass(registry.school.id(), AUGUST);
    var nextYear = SEPTEMBER.plusYears(1);
    orders.record(order("CLOSE", registry.school));
    var reopening = order("REOPEN", registry.school).setEffectiveDate(Dates.toProto(nextYear));
    orders.undo(orders.record(reopening));

    var reopened = orders.record(reopening);
    found(registry.school.id().toString(), nextYear);
    assertUndoRefused(reopened, "机构（1 条）");
  }

  private static String newcomer(UnitOperation operation) {
    return operation.getEffect().getUnitsList().getLast().getUnitId();
  }

  private void found(String unit, LocalDate from) {
    call(
        as(bodies, COUNTY_ADMIN)
            .createBody(
                CreateBodyRequest.newBuilder()
                    .setUnitId(unit)
                    .setKind("leading_group")
                    .setName("领导小组")
                    .setStartDate(Dates.toProto(from))
                    .build()));
  }

  private void assertUndoRefused(UnitOperation operation, String text) {
    assertFails(
        "UNITS_IN_USE",
        text,
        () -> as(operations, COUNTY_ADMIN).undoUnitOperation(UnitOrders.undoRequest(operation)));
  }

  private List<String> rows() throws SQLException {
    return registry.texts("select to_jsonb(v)::text from unit_version v order by id");
  }
}
