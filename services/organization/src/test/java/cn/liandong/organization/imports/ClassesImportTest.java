package cn.liandong.organization.imports;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.SCHOOL_ADMIN;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.organization.v1.AdvanceClassesRequest;
import cn.liandong.proto.organization.v1.ClassAdvance;
import cn.liandong.proto.organization.v1.ClassService;
import cn.liandong.proto.organization.v1.ExplainClassGapRequest;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.ListClassAdvancesRequest;
import cn.liandong.proto.organization.v1.ListClassCoverageRequest;
import cn.liandong.proto.organization.v1.ListClassesRequest;
import cn.liandong.proto.organization.v1.PreviewClassAdvanceRequest;
import cn.liandong.proto.organization.v1.SchoolClass;
import cn.liandong.proto.organization.v1.UndoClassAdvanceRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes from the file through the year's change to its undo. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ClassesImportTest {

  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
  private static final String HEAD = "学校名称,学段,学制,年级,班号,班级类型,学生数\n";
  private static final String ROWS =
      """
      罕井镇第二小学,,,一年级,1,10,40
      罕井镇第二小学,,,一年级,2,10,41
      罕井镇第二小学,,,六年级,1,10,38
      罕井镇第十小学,,五四学制,2021级,1,10,20
      罕井镇第十小学,,,"一、二年级",1,12,11
      """;

  @GrpcClient("organization")
  ImportService imports;

  @GrpcClient("organization")
  ClassService classes;

  @Inject TestRegistry registry;

  private Uploads clerk;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    clerk = new Uploads(as(imports, COUNTY_ADMIN));
  }

  @Test
  void aFileBuildsClassesWhoseGradeFollowsFromTheDate() {
    confirm(ROWS);

    assertThat(list(registry.school, AUGUST))
        .extracting(SchoolClass::getIdentity, SchoolClass::getDisplayName)
        .containsExactly(
            tuple("2025级1班", "一年级(1)班"), tuple("2025级2班", "一年级(2)班"), tuple("2020级1班", "六年级(1)班"));
    assertThat(list(registry.school, SEPTEMBER))
        .extracting(SchoolClass::getDisplayName)
        .containsExactly("二年级(1)班", "二年级(2)班", "2020级1班");
    assertThat(list(registry.secondSchool, AUGUST))
        .extracting(SchoolClass::getGradeName, SchoolClass::getSchoolSystem)
        .containsExactlyInAnyOrder(tuple("一年级、二年级", "63"), tuple("五年级", "54"));
  }

  @Test
  void theSameFileAgainChangesNothingAndAHeadCountIsAChange() {
    confirm(ROWS);
    assertThat(read(ROWS).getCounts())
        .matches(c -> c.getUnchanged() == 5 && c.getAdded() == 0 && c.getChanged() == 0);

    var changed = read(ROWS.replace("10,40", "10,42"));
    assertThat(changed.getCounts().getChanged()).isEqualTo(1);
    var confirmed = clerk.confirm(changed);
    assertThat(list(registry.school, AUGUST).getFirst().getStudents()).isEqualTo(42);
    clerk.undo(confirmed);
    assertThat(list(registry.school, AUGUST).getFirst().getStudents()).isEqualTo(40);
  }

  @Test
  void aClassThatItsSchoolNoLongerListsIsClosedAndUndoReopensIt() {
    confirm(ROWS);
    var confirmed = confirm("罕井镇第二小学,,,一年级,1,10,40\n");

    assertThat(list(registry.school, LocalDate.of(2026, 12, 1))).hasSize(1);
    assertThat(list(registry.secondSchool, AUGUST)).as("not in the file").hasSize(2);
    clerk.undo(confirmed);
    assertThat(list(registry.school, LocalDate.of(2026, 12, 1))).hasSize(3);
  }

  @Test
  void aFileThatLacksManyClassesStopsAtTheBrake() {
    var many = new StringBuilder();
    for (var number = 1; number <= 30; number++) {
      many.append("罕井镇第二小学,,,一年级,%d,10,40\n".formatted(number));
    }
    confirm(many.toString());

    assertThat(read("罕井镇第二小学,,,一年级,1,10,40\n").getQuestionsList())
        .anyMatch(q -> q.getKind() == QuestionKind.QUESTION_KIND_MASS_CHANGE);
  }

  @Test
  void eachWrongRowIsNamed() {
    var read =
        read(
            "罕井镇第二小学,,,十年级,1,10,40\n罕井镇第二小学,,,一年级,甲,10,40\n"
                + "罕井镇第二小学,,,2010级,1,10,40\n罕井镇第二小学,,七七学制,一年级,1,10,40\n"
                + "罕井镇第二小学,,,二年级,1,10,40\n罕井镇第二小学,,,二年级,1,10,40\n");

    assertThat(read.getCounts().getFailed()).isEqualTo(6);
  }

  @Test
  void theYearsChangeClosesGraduatesAndUndoBringsThemBack() {
    confirm(ROWS);
    var preview = preview();
    assertThat(preview.getGraduatingList())
        .extracting(SchoolClass::getDisplayName)
        .containsExactlyInAnyOrder("六年级(1)班", "五年级(1)班");
    assertThat(preview.getStaying()).isEqualTo(3);
    assertThat(preview.getChecksList())
        .containsExactly("罕井镇第二小学：小学还没有 2026 级新生班级。", "罕井镇第十小学：小学还没有 2026 级新生班级。");

    var advance = advance(2);

    assertThat(list(registry.school, SEPTEMBER)).hasSize(2);
    assertThat(list(registry.school, AUGUST)).as("the past stays").hasSize(3);
    assertThat(preview().getGraduatingList()).isEmpty();

    var undone = undo(advance);
    assertThat(undone.getUndone()).isTrue();
    assertThat(undo(advance).getUndone()).as("a repeated undo changes nothing").isTrue();
    assertThat(list(registry.school, SEPTEMBER)).hasSize(3);
    assertThat(
            call(as(classes, TOWN_ADMIN)
                    .listClassAdvances(
                        ListClassAdvancesRequest.newBuilder()
                            .setUnitId(registry.town.id().toString())
                            .build()))
                .getAdvancesList())
        .hasSize(1);
  }

  @Test
  void aPreviewThatNoLongerHoldsStopsTheChange() {
    confirm(ROWS);

    assertFails("CLASSES_CHANGED", () -> as(classes, COUNTY_ADMIN).advanceClasses(request(5)));
  }

  @Test
  void anImportThatBuiltTheSameClassesAgainIsUndoneFirst() {
    confirm(ROWS);
    var advance = advance(2);
    confirm(ROWS);

    assertFails(
        "CLASSES_CHANGED",
        () ->
            as(classes, COUNTY_ADMIN)
                .undoClassAdvance(
                    UndoClassAdvanceRequest.newBuilder().setAdvanceId(advance.getId()).build()));
  }

  @Test
  void coverageComparesWithTheReturnsAndNamesReasons() throws SQLException {
    registry.headcount(registry.school, "2025-2026", LocalDate.of(2025, 9, 1), 12);
    confirm(ROWS);
    call(
        as(classes, SCHOOL_ADMIN)
            .explainClassGap(
                ExplainClassGapRequest.newBuilder()
                    .setSchoolId(registry.school.id().toString())
                    .setSchoolYear(2025)
                    .setClasses(3)
                    .setReason("校舍改建，暂借其他学校")
                    .build()));
    var coverage =
        call(
            as(classes, COUNTY_ADMIN)
                .listClassCoverage(
                    ListClassCoverageRequest.newBuilder()
                        .setUnitId(registry.town.id().toString())
                        .setAsOfDate(Dates.toProto(AUGUST))
                        .build()));

    assertThat(coverage)
        .matches(c -> c.getExpected() == 6 && c.getBuilt() == 3 && c.getExplained() == 3)
        .matches(c -> c.getSchoolsWithout() == 1);
    assertThat(coverage.getSchoolsList().getFirst().getReason()).isEqualTo("校舍改建，暂借其他学校");
  }

  @Test
  void aTownAdministratorReadsButDoesNotAdvance() {
    assertFails("NOT_ALLOWED", () -> as(classes, TOWN_ADMIN).advanceClasses(request(0)));
  }

  private cn.liandong.proto.organization.v1.PreviewClassAdvanceResponse preview() {
    return call(
        as(classes, COUNTY_ADMIN)
            .previewClassAdvance(
                PreviewClassAdvanceRequest.newBuilder()
                    .setUnitId(registry.town.id().toString())
                    .setSchoolYear(2026)
                    .build()));
  }

  private ClassAdvance advance(int graduating) {
    return call(as(classes, COUNTY_ADMIN).advanceClasses(request(graduating))).getAdvance();
  }

  private AdvanceClassesRequest request(int graduating) {
    return AdvanceClassesRequest.newBuilder()
        .setUnitId(registry.town.id().toString())
        .setSchoolYear(2026)
        .setGraduating(graduating)
        .build();
  }

  private ClassAdvance undo(ClassAdvance advance) {
    return call(as(classes, COUNTY_ADMIN)
            .undoClassAdvance(
                UndoClassAdvanceRequest.newBuilder().setAdvanceId(advance.getId()).build()))
        .getAdvance();
  }

  private Import confirm(String rows) {
    var confirmed = clerk.confirm(read(rows));
    assertThat(confirmed.getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
    return confirmed;
  }

  private Import read(String rows) {
    var read =
        clerk.upload(
            "classes",
            registry.county.id(),
            "classes.csv",
            (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    return clerk.answer(read, _ -> "2025-2026");
  }

  private List<SchoolClass> list(NewUnit unit, LocalDate day) {
    return call(as(classes, TOWN_ADMIN)
            .listClasses(
                ListClassesRequest.newBuilder()
                    .setUnitId(unit.id().toString())
                    .setAsOfDate(Dates.toProto(day))
                    .build()))
        .getClassesList();
  }
}
