package cn.liandong.organization.facility;

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
import cn.liandong.proto.organization.v1.ExportFacilitiesRequest;
import cn.liandong.proto.organization.v1.FacilityCount;
import cn.liandong.proto.organization.v1.FacilityGrouping;
import cn.liandong.proto.organization.v1.FacilityService;
import cn.liandong.proto.organization.v1.FacilityTotal;
import cn.liandong.proto.organization.v1.GetFacilityTotalsRequest;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.ListFacilitiesRequest;
import cn.liandong.proto.organization.v1.RecordFacilitiesRequest;
import cn.liandong.proto.organization.v1.SchoolFacilities;
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
class FacilityEndpointTest {

  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

  @GrpcClient("organization")
  FacilityService facilities;

  @GrpcClient("organization")
  ImportService imports;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    registry.sql(
        "update unit_version set urban_rural = '220' where unit_id = ?", registry.school.id());
  }

  @Test
  void countsAreThoseInForceOnTheDayAndMissingIsNotZero() {
    record(COUNTY_ADMIN, registry.school, MAY, 2);
    record(COUNTY_ADMIN, registry.school, MAY.plusMonths(1), 3);

    assertThat(counts(MAY.minusDays(1), registry.school)).isEmpty();
    assertThat(counts(MAY, registry.school)).containsExactly(2);
    assertThat(counts(MAY.plusMonths(1), registry.school)).containsExactly(3);
    assertThat(counts(MAY, registry.secondSchool)).isEmpty();
  }

  @Test
  void aCorrectionOfTheSameDayKeepsWhatWasEnteredBefore() throws SQLException {
    record(COUNTY_ADMIN, registry.school, MAY, 2);
    record(COUNTY_ADMIN, registry.school, MAY, 4);

    assertThat(counts(MAY, registry.school)).containsExactly(4);
    assertThat(registry.count("select count(*) from facility where supersede_time is not null"))
        .isEqualTo(1);
  }

  @Test
  void totalsComeByClassOfSchools() {
    record(COUNTY_ADMIN, registry.school, MAY, 2);
    record(COUNTY_ADMIN, registry.otherSchool, MAY, 5);

    assertThat(total(FacilityGrouping.FACILITY_GROUPING_ALL, ""))
        .returns(3, FacilityTotal::getSchools)
        .returns(2, FacilityTotal::getReporting)
        .extracting(one -> one.getTotals(0).getCount())
        .isEqualTo(7);
    assertThat(total(FacilityGrouping.FACILITY_GROUPING_URBAN_RURAL, "乡村").getTotals(0))
        .returns(2, FacilityCount::getCount);
    assertThat(total(FacilityGrouping.FACILITY_GROUPING_SCHOOL_TYPE, "小学").getSchools())
        .isEqualTo(3);
  }

  @Test
  void aSchoolEntersItsOwnCountsAndNobodyElses() {
    assertThat(record(SCHOOL_ADMIN, registry.school, MAY, 1).getCountsList()).hasSize(1);
    assertFails(
        "UNIT_NOT_FOUND",
        () -> as(facilities, SCHOOL_ADMIN).recordFacilities(entry(registry.secondSchool, MAY, 1)));
    for (var reader : List.of(LEADER, TOWN_ADMIN)) {
      assertFails(
          "NOT_ALLOWED",
          () -> as(facilities, reader).recordFacilities(entry(registry.school, MAY, 1)));
    }
    assertThat(list(SCHOOL_ADMIN, registry.school, MAY)).hasSize(1);
    assertThat(list(TOWN_ADMIN, registry.town, MAY)).hasSize(2);
  }

  @Test
  void aCountOverTheMostOrOfAnUnknownKindIsRefused() {
    assertFails(
        "ARGUMENT_INVALID",
        () -> as(facilities, COUNTY_ADMIN).recordFacilities(entry(registry.school, MAY, 51)));
    var unknown =
        entry(registry.school, MAY, 1).toBuilder()
            .setCounts(0, FacilityCount.newBuilder().setKind("swimming_pool").setCount(1));
    assertFails(
        "FACILITY_KIND_UNKNOWN",
        () -> as(facilities, COUNTY_ADMIN).recordFacilities(unknown.build()));
    assertFails(
        "ARGUMENT_INVALID",
        () -> as(facilities, COUNTY_ADMIN).recordFacilities(entry(registry.town, MAY, 1)));
  }

  @Test
  void aWorkbookIsImportedRevisedAndTakenBack() {
    var clerk = new Uploads(as(imports, COUNTY_ADMIN));
    record(COUNTY_ADMIN, registry.school, MAY, 2);
    var csv =
        """
        学校标识码,学校名称,统计日期,录播教室,直播教室
        2161020036,罕井镇第二小学,2024-05-01,3,
        2161020042,孙镇第一小学,2024-05-01,1,4
        """;

    var read =
        clerk.upload(
            "facilities", registry.county.id(), "设施.csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(read.getCounts())
        .matches(c -> c.getGood() == 2 && c.getChanged() == 1 && c.getAdded() == 1);
    var confirmed = clerk.confirm(read);

    assertThat(counts(MAY, registry.school)).containsExactly(3);
    assertThat(counts(MAY, registry.otherSchool)).containsExactlyInAnyOrder(1, 4);
    clerk.undo(confirmed);
    assertThat(counts(MAY, registry.school)).containsExactly(2);
    assertThat(counts(MAY, registry.otherSchool)).isEmpty();
  }

  @Test
  void theExportHasTheColumnsOfTheImport() {
    record(COUNTY_ADMIN, registry.school, MAY, 2);

    var file =
        call(
            as(facilities, COUNTY_ADMIN)
                .exportFacilities(
                    ExportFacilitiesRequest.newBuilder()
                        .setUnitId(registry.school.id().toString())
                        .setAsOfDate(Dates.toProto(MAY))
                        .build()));
    var rows = Workbooks.rows(file.getContent().toByteArray());

    assertThat(rows.get(1)).containsExactly("学校标识码", "学校名称", "统计日期", "录播教室", "直播教室");
    assertThat(rows.getLast()).containsExactly("2161020036", "罕井镇第二小学", "2024-05-01", "2", "");
  }

  private SchoolFacilities record(String person, NewUnit school, LocalDate day, int rooms) {
    return call(as(facilities, person).recordFacilities(entry(school, day, rooms))).getSchool();
  }

  private static RecordFacilitiesRequest entry(NewUnit school, LocalDate day, int rooms) {
    return RecordFacilitiesRequest.newBuilder()
        .setUnitId(school.id().toString())
        .setEffectiveDate(Dates.toProto(day))
        .addCounts(FacilityCount.newBuilder().setKind("recording_room").setCount(rooms))
        .build();
  }

  private List<SchoolFacilities> list(String person, NewUnit unit, LocalDate day) {
    return call(as(facilities, person)
            .listFacilities(
                ListFacilitiesRequest.newBuilder()
                    .setUnitId(unit.id().toString())
                    .setAsOfDate(Dates.toProto(day))
                    .build()))
        .getSchoolsList();
  }

  private List<Integer> counts(LocalDate day, NewUnit school) {
    return list(COUNTY_ADMIN, school, day).getFirst().getCountsList().stream()
        .map(FacilityCount::getCount)
        .toList();
  }

  private FacilityTotal total(FacilityGrouping grouping, String group) {
    return call(
            as(facilities, COUNTY_ADMIN)
                .getFacilityTotals(
                    GetFacilityTotalsRequest.newBuilder()
                        .setUnitId(registry.county.id().toString())
                        .setAsOfDate(Dates.toProto(MAY))
                        .build()))
        .getTotalsList()
        .stream()
        .filter(one -> one.getGrouping() == grouping && one.getGroup().equals(group))
        .findFirst()
        .orElseThrow();
  }
}
