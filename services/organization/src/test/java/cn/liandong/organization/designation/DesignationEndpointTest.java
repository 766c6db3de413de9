package cn.liandong.organization.designation;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.SCHOOL_ADMIN;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.Workbooks;
import cn.liandong.organization.imports.Uploads;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.organization.v1.AdvanceDesignationRequest;
import cn.liandong.proto.organization.v1.CreateDesignationRequest;
import cn.liandong.proto.organization.v1.Designation;
import cn.liandong.proto.organization.v1.DesignationService;
import cn.liandong.proto.organization.v1.DesignationState;
import cn.liandong.proto.organization.v1.ExportDesignationsRequest;
import cn.liandong.proto.organization.v1.Gauge;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.ListDesignationsRequest;
import cn.liandong.proto.organization.v1.ListProgrammesRequest;
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

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DesignationEndpointTest {

  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

  @GrpcClient("organization")
  DesignationService designations;

  @GrpcClient("organization")
  ImportService imports;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
  }

  @Test
  void aSchoolGoesFromNominationToAcceptance() {
    var school = nominate(registry.school);
    assertThat(gauge(MAY)).returns(1, Gauge::getNominated).returns(0, Gauge::getGranted);
    for (var state : List.of("DESIGNATED", "MID_TERM_FAILED", "MID_TERM_PASSED", "ACCEPTED")) {
      school = advance(school, state, MAY.plusMonths(1));
    }

    assertThat(school.getState()).isEqualTo(DesignationState.DESIGNATION_STATE_ACCEPTED);
    assertThat(school.getEventsList()).hasSize(5);
    assertThat(gauge(MAY.plusMonths(1)).getGranted()).isEqualTo(1);
    assertThat(gauge(MAY).getGranted()).as("as of May").isZero();
    var accepted = school;
    assertFails(
        "STATE_NOT_NEXT",
        () -> as(designations, COUNTY_ADMIN).advanceDesignation(step(accepted, "DESIGNATED", MAY)));
  }

  @Test
  void theQuotaIsAShareOfTheSchoolsThatStandAndMovesWhenOneCloses() throws SQLException {
    advance(nominate(registry.school), "DESIGNATED", MAY);
    assertThat(gauge(MAY))
        .returns(3, Gauge::getUnits)
        .returns(2, Gauge::getQuota)
        .returns(1, Gauge::getGranted)
        .returns(1, Gauge::getOpen);

    close(registry.school, LocalDate.of(2024, 9, 1));

    assertThat(gauge(LocalDate.of(2024, 8, 31)).getGranted()).isEqualTo(1);
    assertThat(gauge(LocalDate.of(2024, 9, 1)))
        .returns(2, Gauge::getUnits)
        .returns(1, Gauge::getQuota)
        .returns(0, Gauge::getGranted);
    assertThat(list(COUNTY_ADMIN, registry.county))
        .singleElement()
        .returns(false, Designation::getUnitStanding);
  }

  @Test
  void aFullQuotaTakesNoMoreAndAnEarlierDateIsRefused() {
    var first = advance(nominate(registry.school), "DESIGNATED", MAY);
    advance(nominate(registry.secondSchool), "DESIGNATED", MAY);
    var third = nominate(registry.otherSchool);
    assertFails(
        "QUOTA_FULL",
        () -> as(designations, COUNTY_ADMIN).advanceDesignation(step(third, "DESIGNATED", MAY)));
    assertFails(
        "EFFECTIVE_DATE_TOO_EARLY",
        () ->
            as(designations, COUNTY_ADMIN)
                .advanceDesignation(step(first, "WITHDRAWN", MAY.minusDays(1))));
    assertFails(
        "REASON_MISSING",
        () ->
            as(designations, COUNTY_ADMIN)
                .advanceDesignation(
                    step(first, "WITHDRAWN", MAY).toBuilder().clearReason().build()));

    advance(first, "WITHDRAWN", MAY);
    advance(third, "DESIGNATED", MAY);
    assertThat(gauge(MAY).getOpen()).isZero();
  }

  @Test
  void aSchoolIsNominatedOnceAndOnlyInsideTheFilter() {
    nominate(registry.school);

    assertFails(
        "ALREADY_NOMINATED",
        () -> as(designations, COUNTY_ADMIN).createDesignation(nomination(registry.school, "all")));
    assertFails(
        "UNIT_NOT_ELIGIBLE",
        () ->
            as(designations, COUNTY_ADMIN).createDesignation(nomination(registry.school, "urban")));
    assertFails(
        "PROGRAMME_UNKNOWN",
        () -> as(designations, COUNTY_ADMIN).createDesignation(nomination(registry.school, "x")));
  }

  @Test
  void aNumberOverTheSchoolsIsSaid() {
    var urban = programme().getBatches(1);

    assertThat(urban.getGauges(0)).returns(0, Gauge::getUnits).returns(true, Gauge::getImpossible);
    assertThat(urban.getListedOpenList()).containsExactly("实验小学");
  }

  @Test
  void everyoneSeesTheirOwnSchoolsAndOnlyTheCountyWrites() {
    var school = nominate(registry.school);
    nominate(registry.otherSchool);

    assertThat(list(LEADER, registry.county)).hasSize(2);
    assertThat(list(TOWN_ADMIN, registry.town)).hasSize(1);
    assertThat(list(SCHOOL_ADMIN, registry.school)).hasSize(1);
    for (var reader : List.of(LEADER, TOWN_ADMIN, SCHOOL_ADMIN)) {
      assertFails(
          "NOT_ALLOWED",
          () -> as(designations, reader).advanceDesignation(step(school, "DESIGNATED", MAY)));
    }
  }

  @Test
  void aListIsImportedAndTakenBack() throws SQLException {
    var clerk = new Uploads(as(imports, COUNTY_ADMIN));
    nominate(registry.school);
    var csv =
        """
        学校标识码,学校名称,项目,批次,状态,日期,文件依据
        2161020036,罕井镇第二小学,评价改革试点校,首批,确定,2024-06-01,教字〔2024〕9号
        2161020042,孙镇第一小学,评价改革试点校,首批,推荐,2024-06-01,
        2161020037,罕井镇第十小学,评价改革试点校,次批,推荐,2024-06-01,
        """;
    var read =
        clerk.upload(
            "designations", registry.county.id(), "名单.csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(read.getCounts()).matches(c -> c.getGood() == 2 && c.getFailed() == 1);
    assertThat(read.getMissingUnitsList()).isEmpty();

    var confirmed = clerk.confirmValid(read);

    assertThat(confirmed.getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
    assertThat(list(COUNTY_ADMIN, registry.county))
        .extracting(Designation::getState)
        .containsExactlyInAnyOrder(
            DesignationState.DESIGNATION_STATE_DESIGNATED,
            DesignationState.DESIGNATION_STATE_NOMINATED);
    clerk.undo(confirmed);
    assertThat(list(COUNTY_ADMIN, registry.county))
        .singleElement()
        .returns(DesignationState.DESIGNATION_STATE_NOMINATED, Designation::getState);
  }

  @Test
  void theExportHasTheColumnsOfTheImportAndCodesAsText() {
    nominate(registry.school);

    var file =
        call(
            as(designations, COUNTY_ADMIN)
                .exportDesignations(
                    ExportDesignationsRequest.newBuilder()
                        .setUnitId(registry.county.id().toString())
                        .build()));

    assertThat(Workbooks.rows(file.getContent().toByteArray()).getLast())
        .startsWith("2161020036", "罕井镇第二小学", "罕井镇中心校", "评价改革试点校", "首批", "推荐", "2024-05-01");
  }

  private Designation nominate(NewUnit school) {
    return call(as(designations, COUNTY_ADMIN).createDesignation(nomination(school, "all")))
        .getDesignation();
  }

  private static CreateDesignationRequest nomination(NewUnit school, String batch) {
    return CreateDesignationRequest.newBuilder()
        .setProgramme("evaluation_pilot")
        .setBatch(batch)
        .setUnitId(school.id().toString())
        .setDate(Dates.toProto(MAY))
        .build();
  }

  private Designation advance(Designation school, String state, LocalDate day) {
    return call(as(designations, COUNTY_ADMIN).advanceDesignation(step(school, state, day)))
        .getDesignation();
  }

  private static AdvanceDesignationRequest step(Designation school, String state, LocalDate day) {
    return AdvanceDesignationRequest.newBuilder()
        .setDesignationId(school.getId())
        .setVersion(school.getVersion())
        .setState(DesignationState.valueOf("DESIGNATION_STATE_" + state))
        .setDate(Dates.toProto(day))
        .setReason("按方案")
        .build();
  }

  private List<Designation> list(String person, NewUnit unit) {
    return call(as(designations, person)
            .listDesignations(
                ListDesignationsRequest.newBuilder().setUnitId(unit.id().toString()).build()))
        .getDesignationsList();
  }

  private cn.liandong.proto.organization.v1.Programme programme() {
    return programme(LocalDate.now());
  }

  private cn.liandong.proto.organization.v1.Programme programme(LocalDate day) {
    return call(as(designations, COUNTY_ADMIN)
            .listProgrammes(
                ListProgrammesRequest.newBuilder()
                    .setUnitId(registry.county.id().toString())
                    .setAsOfDate(Dates.toProto(day))
                    .build()))
        .getProgrammes(0);
  }

  private Gauge gauge(LocalDate day) {
    return programme(day).getBatches(0).getGauges(0);
  }

  private void close(NewUnit school, LocalDate day) throws SQLException {
    registry.sql("update unit_version set valid_to = ? where unit_id = ?", day, school.id());
  }
}
