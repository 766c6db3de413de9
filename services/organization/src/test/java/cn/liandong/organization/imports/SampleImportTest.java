package cn.liandong.organization.imports;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.unit.Level;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.MissingUnit;
import cn.liandong.proto.imports.v1.Question;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import cn.liandong.proto.organization.v1.Denominator;
import cn.liandong.proto.organization.v1.DenominatorService;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.ListDenominatorsRequest;
import cn.liandong.proto.organization.v1.ListDenominatorsResponse;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.SignDenominatorsRequest;
import cn.liandong.proto.organization.v1.Unit;
import cn.liandong.proto.organization.v1.UnitLevel;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The county's own workbooks, from the file to the registry. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SampleImportTest {

  private static final String UNITS = "pucheng-units.xlsx";
  private static final String RETURNS = "pucheng-returns-2024.xlsx";

  @GrpcClient("organization")
  UnitService units;

  @GrpcClient("organization")
  DenominatorService denominators;

  @GrpcClient("organization")
  ImportService imports;

  @Inject TestRegistry registry;

  private Uploads clerk;

  @BeforeEach
  void reset() throws SQLException {
    registry.resetToCounty();
    clerk = new Uploads(as(imports, COUNTY_ADMIN));
  }

  @Test
  void theRegistryWorkbookFillsAnEmptyRegistry() {
    var read = clerk.upload("units", registry.county.id(), UNITS);
    assertThat(read.getState()).as(read.getProblem()).isEqualTo(ImportState.IMPORT_STATE_READY);
    assertThat(read.getQuestionsList())
        .hasSize(19)
        .allMatch(q -> q.getKind() == QuestionKind.QUESTION_KIND_NEW_PARENT);
    assertThat(read.getCounts().getAdded()).isEqualTo(142);

    var confirmed = importUnits(read);

    assertThat(confirmed.getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
    assertThat(list(UnitLevel.UNIT_LEVEL_UNSPECIFIED)).hasSize(1 + 161);
    assertThat(list(UnitLevel.UNIT_LEVEL_DISTRICT)).hasSize(19);
    assertThat(list(UnitLevel.UNIT_LEVEL_DISTRICT))
        .extracting(Unit::getName)
        .startsWith("县直", "民办", "奉先街道中心校", "紫荆街道中心校", "罕井镇中心校");
    var first = list(UnitLevel.UNIT_LEVEL_SCHOOL).getFirst();
    assertThat(first)
        .returns("2161020001", Unit::getCode)
        .returns("县直", Unit::getParentName)
        .returns("211", Unit::getSchoolType)
        .returns("111", Unit::getUrbanRural)
        .returns("教育部门", Unit::getOwnership)
        .returns(Dates.toProto(LocalDate.of(2025, 8, 30)), Unit::getValidFromDate);
    assertThat(first.getPath()).startsWith(registry.county.path());
  }

  @Test
  void theSameWorkbookAgainChangesNothing() {
    importUnits();
    var again = clerk.upload("units", registry.county.id(), UNITS);

    assertThat(again.getSameFileImportId()).isNotEmpty();
    assertThat(again.getCounts())
        .matches(c -> c.getAdded() == 0 && c.getChanged() == 0 && c.getUnchanged() == 142);
    assertThat(again.getQuestionsList()).isEmpty();
  }

  @Test
  void aRenamedSchoolGetsANewVersionAndUndoTakesItBack() throws SQLException {
    importUnits();
    rename("蒲城县旧名小学", "2024-01-01");
    var read = clerk.upload("units", registry.county.id(), UNITS);
    assertThat(read.getCounts().getChanged()).isEqualTo(1);
    var confirmed = clerk.confirm(read);

    assertThat(list(UnitLevel.UNIT_LEVEL_SCHOOL).getFirst().getName()).isEqualTo("蒲城县第一小学");
    assertThat(versions("2161020001")).isEqualTo(2);
    assertThat(clerk.undo(confirmed).getState()).isEqualTo(ImportState.IMPORT_STATE_UNDONE);
    assertThat(list(UnitLevel.UNIT_LEVEL_SCHOOL).getFirst().getName()).isEqualTo("蒲城县旧名小学");
    assertThat(versions("2161020001")).isEqualTo(1);
  }

  @Test
  void aCorrectionOfTheSameFilingDateEditsTheVersionInPlace() throws SQLException {
    importUnits();
    rename("蒲城县旧名小学", "2024-01-01");
    clerk.confirm(clerk.upload("units", registry.county.id(), UNITS));
    rename("蒲城县误名小学", "2025-08-30");
    clerk.confirm(clerk.upload("units", registry.county.id(), UNITS));

    assertThat(list(UnitLevel.UNIT_LEVEL_SCHOOL).getFirst().getName()).isEqualTo("蒲城县第一小学");
    assertThat(versions("2161020001")).isEqualTo(2);
  }

  private void rename(String name, String from) throws SQLException {
    registry.sql("update unit_version set valid_from = '2024-01-01' where level = 'DISTRICT'");
    registry.sql(
        """
        update unit_version set name = ?, valid_from = cast(? as date)
        where code = '2161020001' and valid_to is null\
        """,
        name,
        from);
  }

  @Test
  void undoTakesNewUnitsBack() {
    var confirmed = importUnits();
    clerk.undo(confirmed);

    assertThat(list(UnitLevel.UNIT_LEVEL_UNSPECIFIED)).hasSize(1);
    assertThat(list(UnitLevel.UNIT_LEVEL_SCHOOL)).isEmpty();
    importUnits();
    assertThat(list(UnitLevel.UNIT_LEVEL_SCHOOL)).hasSize(142);
  }

  @Test
  void theReturnsGiveTheDenominators() {
    importUnits();
    var read = clerk.upload("returns", registry.county.id(), RETURNS);

    assertThat(read.getState()).as(read.getProblem()).isEqualTo(ImportState.IMPORT_STATE_READY);
    assertThat(read.getPeriod()).isEqualTo("2024-2025");
    assertThat(read.getSheetsList()).hasSize(4);
    assertThat(read.getSheets(3).getIgnoredBecause()).contains("教基1001");
    assertThat(read.getQuestionsList()).as("no open question").isEmpty();
    clerk.confirm(read);

    var listed = denominators(LocalDate.of(2025, 8, 31)).getDenominatorsList();
    assertThat(listed).hasSize(142);
    assertThat(listed.stream().mapToInt(Denominator::getTeachers).sum()).isEqualTo(5283);
    assertThat(listed.stream().mapToInt(Denominator::getStudents).sum()).isEqualTo(80609);
    assertThat(listed.stream().mapToInt(Denominator::getClasses).sum()).isEqualTo(1890);
    assertThat(listed.getFirst())
        .returns("2161020001", Denominator::getUnitCode)
        .returns(69, Denominator::getTeachers)
        .returns("教基1001_小学", Denominator::getSheet)
        .returns(4, Denominator::getRow)
        .returns(Dates.toProto(LocalDate.of(2024, 9, 1)), Denominator::getEffectiveDate);
    assertThat(denominators(LocalDate.of(2024, 8, 31)).getDenominatorsList()).isEmpty();
  }

  @Test
  void aSchoolThatTheReturnsLackIsListed() throws SQLException {
    importUnits();
    registry.add(
        List.of(TestRegistry.child(registry.county, "2161029999", "蒲城县新建小学", Level.SCHOOL, 0)));
    var read = clerk.upload("returns", registry.county.id(), RETURNS);

    assertThat(read.getMissingUnitsList())
        .extracting(MissingUnit::getName)
        .containsExactly("蒲城县新建小学");
    clerk.confirm(read);
    assertThat(denominators(LocalDate.of(2025, 8, 31)).getSchoolsWithoutList())
        .containsExactly("蒲城县新建小学");
  }

  @Test
  void revisedReturnsKeepUnchangedSignaturesAndUndoRestoresTheOldFigures() throws SQLException {
    importUnits();
    var first = clerk.confirm(clerk.upload("returns", registry.county.id(), RETURNS));
    sign();
    registry.sql(
        "update denominator set teachers = 70 where row_number = 4 and sheet = '教基1001_小学'");
    var revised = clerk.upload("returns", registry.county.id(), RETURNS);
    assertThat(revised.getRevisesImportId()).isEqualTo(first.getId());
    assertThat(revised.getCounts()).matches(c -> c.getChanged() == 1 && c.getUnchanged() == 141);
    var confirmed = clerk.confirm(revised);

    assertThat(head()).returns(69, Denominator::getTeachers).returns("", Denominator::getSignedBy);
    assertThat(signed()).isEqualTo(141);
    clerk.undo(confirmed);
    assertThat(head())
        .returns(70, Denominator::getTeachers)
        .returns(LEADER, Denominator::getSignedBy);
  }

  @Test
  void unitsWithHeadcountsAreNotTakenBack() {
    var confirmed = importUnits();
    clerk.confirm(clerk.upload("returns", registry.county.id(), RETURNS));

    assertFails(
        "UNITS_IN_USE",
        () ->
            as(imports, COUNTY_ADMIN)
                .undoImport(UndoImportRequest.newBuilder().setImportId(confirmed.getId()).build()));
  }

  private Import importUnits() {
    return importUnits(clerk.upload("units", registry.county.id(), UNITS));
  }

  private Import importUnits(Import read) {
    return clerk.confirm(clerk.answer(read, SampleImportTest::mostLikely));
  }

  private static String mostLikely(Question question) {
    return question.getOptions(0).getId();
  }

  private List<Unit> list(UnitLevel level) {
    return call(as(units, COUNTY_ADMIN)
            .listUnits(ListUnitsRequest.newBuilder().setLevel(level).setPageSize(1000).build()))
        .getUnitsList();
  }

  private ListDenominatorsResponse denominators(LocalDate day) {
    return call(
        as(denominators, COUNTY_ADMIN)
            .listDenominators(
                ListDenominatorsRequest.newBuilder()
                    .setUnitId(registry.county.id().toString())
                    .setAsOfDate(Dates.toProto(day))
                    .setPageSize(1000)
                    .build()));
  }

  private Denominator head() {
    return denominators(LocalDate.of(2025, 8, 31)).getDenominators(0);
  }

  private long signed() {
    return denominators(LocalDate.of(2025, 8, 31)).getDenominatorsList().stream()
        .filter(Denominator::hasSignTime)
        .count();
  }

  private void sign() {
    call(
        as(denominators, LEADER)
            .signDenominators(
                SignDenominatorsRequest.newBuilder()
                    .setUnitId(registry.county.id().toString())
                    .setSchoolYear("2024-2025")
                    .build()));
  }

  private long versions(String code) throws SQLException {
    return registry.count(
        """
        select count(*) from unit_version where unit_id =
          (select unit_id from unit_version where code = ? and valid_to is null)\
        """,
        code);
  }
}
