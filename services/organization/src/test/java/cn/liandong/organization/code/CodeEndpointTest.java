package cn.liandong.organization.code;

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
import cn.liandong.proto.organization.v1.CodeService;
import cn.liandong.proto.organization.v1.CodeSet;
import cn.liandong.proto.organization.v1.ListUnitCodesRequest;
import cn.liandong.proto.organization.v1.SetUnitCodeRequest;
import cn.liandong.proto.organization.v1.UnitCode;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CodeEndpointTest {

  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

  @GrpcClient("organization")
  CodeService codes;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
  }

  @Test
  void aSchoolShowsItsCodesWithSetAndEdition() {
    set(registry.school, CodeSet.CODE_SET_CREDIT, "12100000400009880K", MAY);

    assertThat(list(SCHOOL_ADMIN))
        .extracting(UnitCode::getCodeSetName, UnitCode::getEdition, UnitCode::getCode)
        .containsExactly(
            tuple("学校（机构）标识码", "JY/T 1001-2012", "2161020036"),
            tuple("统一社会信用代码", "GB 32100-2015", "12100000400009880K"));
  }

  @Test
  void anotherCodeEndsTheOneBefore() {
    set(registry.school, CodeSet.CODE_SET_DIVISION, "610526101", MAY);
    set(registry.school, CodeSet.CODE_SET_DIVISION, "610526102", JUNE);

    assertThat(list(COUNTY_ADMIN))
        .filteredOn(code -> code.getCodeSet() == CodeSet.CODE_SET_DIVISION)
        .extracting(UnitCode::getCode, UnitCode::hasValidToDate)
        .containsExactly(tuple("610526102", false), tuple("610526101", true));
  }

  @Test
  void aNewSchoolCodeLeavesTheOldOneVoid() {
    set(registry.school, CodeSet.CODE_SET_SCHOOL, "3161020036", MAY);

    assertThat(list(COUNTY_ADMIN))
        .extracting(UnitCode::getCode, UnitCode::getRemark)
        .containsExactly(tuple("3161020036", "前两位表示普通初中，与办学类型不一致，请核对。"), tuple("2161020036", ""));
    assertFails(
        "CODE_VOID",
        () ->
            as(codes, COUNTY_ADMIN)
                .setUnitCode(
                    request(registry.secondSchool, CodeSet.CODE_SET_SCHOOL, "2161020036", JUNE)));
  }

  @Test
  void aSchoolMayHaveItsOwnOldCodeBack() {
    set(registry.school, CodeSet.CODE_SET_SCHOOL, "2161020099", MAY);
    set(registry.school, CodeSet.CODE_SET_SCHOOL, "2161020036", JUNE);

    assertThat(list(COUNTY_ADMIN))
        .filteredOn(code -> !code.hasValidToDate())
        .extracting(UnitCode::getCode)
        .containsExactly("2161020036");
  }

  @Test
  void aWrongCheckCharacterIsNamed() {
    assertFails(
        "CODE_INVALID",
        () ->
            as(codes, COUNTY_ADMIN)
                .setUnitCode(
                    request(registry.school, CodeSet.CODE_SET_CREDIT, "12100000400009880L", MAY)));
  }

  @Test
  void aCreditCodeIsTakenOnlyOnce() {
    set(registry.school, CodeSet.CODE_SET_CREDIT, "12100000400009880K", MAY);

    assertFails(
        "UNIT_CODE_TAKEN",
        () ->
            as(codes, COUNTY_ADMIN)
                .setUnitCode(
                    request(
                        registry.otherSchool, CodeSet.CODE_SET_CREDIT, "12100000400009880K", MAY)));
  }

  @Test
  void aSchoolCodeDoesNotReachBehindTheVersionInForce() {
    assertFails(
        "EFFECTIVE_DATE_TOO_EARLY",
        () ->
            as(codes, COUNTY_ADMIN)
                .setUnitCode(
                    request(
                        registry.school,
                        CodeSet.CODE_SET_SCHOOL,
                        "2161020099",
                        TestRegistry.START.minusDays(1))));
  }

  @Test
  void aTownAdministratorReadsButDoesNotSet() {
    assertThat(list(TOWN_ADMIN)).hasSize(1);
    assertFails(
        "NOT_ALLOWED",
        () ->
            as(codes, TOWN_ADMIN)
                .setUnitCode(
                    request(registry.school, CodeSet.CODE_SET_DIVISION, "610526101", MAY)));
  }

  private List<UnitCode> list(String person) {
    var request =
        ListUnitCodesRequest.newBuilder().setUnitId(registry.school.id().toString()).build();
    return call(as(codes, person).listUnitCodes(request)).getCodesList();
  }

  private void set(NewUnit unit, CodeSet set, String code, LocalDate day) {
    call(as(codes, COUNTY_ADMIN).setUnitCode(request(unit, set, code, day)));
  }

  private static SetUnitCodeRequest request(NewUnit unit, CodeSet set, String code, LocalDate day) {
    return SetUnitCodeRequest.newBuilder()
        .setUnitId(unit.id().toString())
        .setCodeSet(set)
        .setCode(code)
        .setEffectiveDate(Dates.toProto(day))
        .build();
  }
}
