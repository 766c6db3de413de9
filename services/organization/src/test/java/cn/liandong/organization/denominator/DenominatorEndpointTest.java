package cn.liandong.organization.denominator;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.organization.v1.DenominatorService;
import cn.liandong.proto.organization.v1.ListDenominatorsRequest;
import cn.liandong.proto.organization.v1.ListDenominatorsResponse;
import cn.liandong.proto.organization.v1.SignDenominatorsRequest;
import cn.liandong.proto.organization.v1.SignDenominatorsResponse;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DenominatorEndpointTest {

  @GrpcClient("organization")
  DenominatorService denominators;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    registry.headcount(registry.school, "2023-2024", LocalDate.of(2023, 9, 1), 10);
    registry.headcount(registry.school, "2024-2025", LocalDate.of(2024, 9, 1), 12);
    registry.headcount(registry.otherSchool, "2024-2025", LocalDate.of(2024, 9, 1), 7);
  }

  @Test
  void headcountsAreThoseInForceOnTheDay() {
    assertThat(teachers(COUNTY_ADMIN, registry.school, LocalDate.of(2024, 8, 31))).isEqualTo(10);
    assertThat(teachers(COUNTY_ADMIN, registry.school, LocalDate.of(2024, 9, 1))).isEqualTo(12);
  }

  @Test
  void schoolsWithoutHeadcountsAreNamed() {
    var listed = list(COUNTY_ADMIN, registry.county, LocalDate.of(2025, 1, 1));

    assertThat(listed.getDenominatorsList()).hasSize(2);
    assertThat(listed.getSchoolsWithoutList()).containsExactly("罕井镇第十小学");
  }

  @Test
  void theLeaderSignsASchoolYearOnce() throws SQLException {
    var before = registry.count("select revision from feed_revision where feed = 'unit'");

    assertThat(sign(LEADER, "2024-2025")).isEqualTo(2);
    assertThat(sign(LEADER, "2024-2025")).isZero();
    var listed = list(COUNTY_ADMIN, registry.county, LocalDate.of(2025, 1, 1));
    assertThat(listed.getDenominatorsList())
        .allSatisfy(row -> assertThat(row.getSignedBy()).isEqualTo(LEADER))
        .allSatisfy(row -> assertThat(row.hasSignTime()).isTrue());
    assertThat(registry.count("select revision from feed_revision where feed = 'unit'"))
        .isEqualTo(before + 2);
  }

  @Test
  void onlyALeaderSigns() {
    assertFails("NOT_ALLOWED", () -> signing(COUNTY_ADMIN, "2024-2025"));
    assertFails("RETURNS_NOT_FOUND", () -> signing(TOWN_ADMIN, "2024-2025"));
  }

  @Test
  void aYearWithoutReturnsCannotBeSigned() {
    assertFails("RETURNS_NOT_FOUND", () -> signing(LEADER, "2019-2020"));
  }

  @Test
  void aTownSeesItsOwnSchools() {
    var listed = list(TOWN_ADMIN, registry.town, LocalDate.of(2025, 1, 1));

    assertThat(listed.getDenominatorsList()).hasSize(1);
    assertThat(listed.getSchoolsWithoutList()).containsExactly("罕井镇第十小学");
  }

  private int teachers(String person, NewUnit unit, LocalDate day) {
    return list(person, unit, day).getDenominators(0).getTeachers();
  }

  private ListDenominatorsResponse list(String person, NewUnit unit, LocalDate day) {
    return call(
        as(denominators, person)
            .listDenominators(
                ListDenominatorsRequest.newBuilder()
                    .setUnitId(unit.id().toString())
                    .setAsOfDate(Dates.toProto(day))
                    .build()));
  }

  private int sign(String person, String year) {
    return call(signing(person, year)).getSigned();
  }

  private Uni<SignDenominatorsResponse> signing(String person, String year) {
    return as(denominators, person)
        .signDenominators(
            SignDenominatorsRequest.newBuilder()
                .setUnitId(registry.county.id().toString())
                .setSchoolYear(year)
                .build());
  }
}
