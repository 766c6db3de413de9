package cn.liandong.organization.operation;

import static cn.liandong.organization.operation.UnitOrders.SEPTEMBER;
import static cn.liandong.organization.operation.UnitOrders.order;
import static cn.liandong.organization.operation.UnitOrders.orderInto;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.proto.organization.v1.GrantChange;
import cn.liandong.proto.organization.v1.UnitOperationOrder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** One unit is renamed, moved, closed and opened again. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class UnitLifeTest extends OperationCase {

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

  private UnitOperationOrder.Builder create(String name, String code) {
    return orderInto("CREATE", registry.town).addNewUnits(newUnit(name, code));
  }
}
