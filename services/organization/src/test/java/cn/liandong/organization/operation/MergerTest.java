package cn.liandong.organization.operation;

import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static cn.liandong.organization.operation.UnitOrders.SEPTEMBER;
import static cn.liandong.organization.operation.UnitOrders.order;
import static cn.liandong.organization.operation.UnitOrders.orderInto;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.organization.v1.Participation;
import cn.liandong.proto.organization.v1.SetParticipationRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several schools become one, and one becomes several. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MergerTest extends OperationCase {

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
  void thePreviewSaysThatAnExemptionEndsWithItsSchool() {
    exempt(registry.school);

    var operation = orders.record(orderInto("MERGE", registry.secondSchool, registry.school));

    assertThat(operation.getEffect().getNotesList())
        .anySatisfy(note -> assertThat(note).contains("罕井镇第二小学", "不参与排名（校舍重建）"));
  }

  @Test
  void openClassesFollowTheirSchoolAndComeBackWithTheUndo() throws SQLException {
    var built = LocalDate.of(2024, 9, 1);
    registry.schoolClass(registry.school.id(), built);
    registry.schoolClass(registry.secondSchool.id(), built);

    var operation = orders.record(orderInto("MERGE", registry.secondSchool, registry.school));
    assertThat(operation.getEffect().getNotesList())
        .anySatisfy(note -> assertThat(note).contains("1 个班级"));
    assertThat(openClasses(registry.school)).isEmpty();
    assertThat(openClasses(registry.secondSchool)).containsExactly(1L, 2L);

    orders.undo(operation);
    assertThat(openClasses(registry.school)).containsExactly(1L);
    assertThat(openClasses(registry.secondSchool)).containsExactly(1L);
  }

  @Test
  void classesFollowIntoANewSchoolWithoutTwoOfOneNumber() throws SQLException {
    var built = LocalDate.of(2024, 9, 1);
    registry.schoolClass(registry.school.id(), built);
    registry.schoolClass(registry.secondSchool.id(), built);
    var order = order("MERGE", registry.school, registry.secondSchool);

    var operation = orders.record(order.addNewUnits(newUnit("罕井镇中心小学", "2161029001")));

    assertThat(
            registry.numbers(
                "select number from school_class where closed_on is null order by number"))
        .containsExactly(1L, 2L);
    orders.undo(operation);
    assertThat(openClasses(registry.school)).containsExactly(1L);
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

  private void exempt(NewUnit school) {
    var participation =
        Participation.newBuilder()
            .setOut(true)
            .setReason("校舍重建")
            .setFromDate(Dates.toProto(AUGUST))
            .setUntilDate(Dates.toProto(SEPTEMBER.plusMonths(1)));
    call(
        as(units, COUNTY_ADMIN)
            .setParticipation(
                SetParticipationRequest.newBuilder()
                    .setUnitId(school.id().toString())
                    .setVersion(get(school).getUnit().getVersion())
                    .setParticipation(participation)
                    .build()));
  }

  private List<Long> openClasses(NewUnit school) throws SQLException {
    return registry.numbers(
        "select number from school_class where school_id = ? and closed_on is null order by number",
        school.id());
  }

  private List<Long> teachers(NewUnit school) throws SQLException {
    return registry.numbers(
        """
        select teachers from denominator where unit_id = ? and supersede_time is null
        order by effective_date\
        """,
        school.id());
  }
}
