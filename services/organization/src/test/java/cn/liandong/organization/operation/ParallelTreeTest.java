package cn.liandong.organization.operation;

import static cn.liandong.organization.operation.UnitOrders.SEPTEMBER;
import static cn.liandong.organization.operation.UnitOrders.order;
import static cn.liandong.organization.operation.UnitOrders.orderInto;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Units in several trees at once. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ParallelTreeTest extends OperationCase {

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

  private List<String> members(NewUnit group, LocalDate day) {
    return names(
        ListUnitsRequest.newBuilder()
            .setParentId(group.id().toString())
            .setDirectChildrenOnly(true)
            .setTree("area")
            .setAsOfDate(Dates.toProto(day))
            .build());
  }
}
