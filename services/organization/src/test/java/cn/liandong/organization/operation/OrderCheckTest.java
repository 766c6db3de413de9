package cn.liandong.organization.operation;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
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
import cn.liandong.proto.organization.v1.GrantChange;
import cn.liandong.proto.organization.v1.ListUnitOperationsRequest;
import cn.liandong.proto.organization.v1.UnitOperationOrder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may order what, and what is refused. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OrderCheckTest extends OperationCase {

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
}
