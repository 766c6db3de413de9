package cn.liandong.organization.unit;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.SCHOOL_ADMIN;
import static cn.liandong.organization.TestRegistry.STRANGERS;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.liandong.common.scope.Role;
import cn.liandong.common.test.Owner;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.GetUnitResponse;
import cn.liandong.proto.organization.v1.UnitService;
import cn.liandong.proto.organization.v1.UpdateUnitRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lookups answered from memory tell what the database would. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class UnitLookupsTest {

  private static final String SEEN =
      "select count(*) from visible_units(?, string_to_array(?, ','), ?) v where v.id = ?";

  @GrpcClient("organization")
  UnitService units;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
  }

  @Test
  void everyoneSeesWhatVisibleUnitsSays() throws SQLException {
    var people = new ArrayList<>(STRANGERS);
    people.addAll(List.of(COUNTY_ADMIN, TOWN_ADMIN, SCHOOL_ADMIN));
    for (var person : people) {
      for (var unit : List.of(registry.county, registry.town, registry.school)) {
        for (var again = 0; again < 2; again++) {
          assertThat(sees(person, unit))
              .as(person + unit.name())
              .isEqualTo(isVisible(person, unit));
        }
      }
    }
  }

  @Test
  void anEditIsSeenByTheNextLookup() {
    for (var number = 1; number <= 20; number++) {
      var name = "罕井镇第%d小学".formatted(100 + number);
      rename(name);
      assertThat(get(TOWN_ADMIN, registry.school).getUnit().getName()).isEqualTo(name);
    }
  }

  @Test
  void aParentsNewNameIsSeenBelowIt() {
    assertThat(get(SCHOOL_ADMIN, registry.school).getUnit().getParentName()).isEqualTo("罕井镇中心校");
    var town = get(COUNTY_ADMIN, registry.town).getUnit();
    call(
        as(units, COUNTY_ADMIN)
            .updateUnit(
                UpdateUnitRequest.newBuilder()
                    .setUnitId(town.getId())
                    .setVersion(town.getVersion())
                    .setName("罕井学区")
                    .build()));

    assertThat(get(SCHOOL_ADMIN, registry.school).getUnit().getParentName()).isEqualTo("罕井学区");
  }

  @Test
  void whatAnotherProcessChangedIsSeenSoon() throws SQLException {
    assertThat(get(COUNTY_ADMIN, registry.school).getUnit().getName()).isEqualTo("罕井镇第二小学");
    Owner.sql(
        "organization",
        "update unit_version set name = '改名小学' where name = '罕井镇第二小学'",
        "select touch_units(array(select unit_id from unit_version where name = '改名小学'))");

    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> get(COUNTY_ADMIN, registry.school).getUnit().getName().equals("改名小学"));
  }

  @Test
  void aGrantThatIsTakenAwayEndsTheLookups() throws SQLException {
    assertThat(sees(TOWN_ADMIN, registry.school)).isTrue();
    Owner.sql(
        "organization",
        "delete from grant_ref where username = 'town-admin'",
        """
        insert into feed_position (feed, revision) values ('grant', 1)
          on conflict (feed) do update set revision = feed_position.revision + 1\
        """);

    await().atMost(Duration.ofSeconds(5)).until(() -> !sees(TOWN_ADMIN, registry.school));
  }

  private boolean isVisible(String person, NewUnit unit) throws SQLException {
    return registry.count(
            SEEN,
            "subject-" + person,
            String.join(",", Role.names(Role.readers())),
            LocalDate.now(),
            unit.id())
        == 1;
  }

  private boolean sees(String person, NewUnit unit) {
    try {
      return get(person, unit).getUnit().getId().equals(unit.id().toString());
    } catch (RuntimeException refused) {
      assertFails("UNIT_NOT_FOUND", () -> as(units, person).getUnit(request(unit)));
      return false;
    }
  }

  private void rename(String name) {
    var school = get(COUNTY_ADMIN, registry.school).getUnit();
    call(
        as(units, COUNTY_ADMIN)
            .updateUnit(
                UpdateUnitRequest.newBuilder()
                    .setUnitId(school.getId())
                    .setVersion(school.getVersion())
                    .setName(name)
                    .setSchoolType(school.getSchoolType())
                    .build()));
  }

  private GetUnitResponse get(String person, NewUnit unit) {
    return call(as(units, person).getUnit(request(unit)));
  }

  private static GetUnitRequest request(NewUnit unit) {
    return GetUnitRequest.newBuilder().setUnitId(unit.id().toString()).build();
  }
}
