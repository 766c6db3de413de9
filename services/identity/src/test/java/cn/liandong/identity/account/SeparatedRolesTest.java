package cn.liandong.identity.account;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.COUNTY;
import static cn.liandong.identity.TestPeople.OTHER_COUNTY;
import static cn.liandong.identity.TestPeople.SCHOOL;
import static cn.liandong.identity.TestPeople.TOWN;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.CreateGrantResponse;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.Grant;
import cn.liandong.proto.identity.v1.GrantUnit;
import cn.liandong.proto.identity.v1.ListGrantUnitsRequest;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import cn.liandong.proto.identity.v1.Role;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 三员: system, security and audit administrator, three people. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class SeparatedRolesTest {

  private static final List<Role> THREE =
      List.of(
          Role.ROLE_SYSTEM_ADMINISTRATOR,
          Role.ROLE_SECURITY_ADMINISTRATOR,
          Role.ROLE_AUDIT_ADMINISTRATOR);
  private static final Map<Role, UUID> PLACES =
      Map.of(Role.ROLE_TOWN_ADMINISTRATOR, TOWN, Role.ROLE_SCHOOL_ADMINISTRATOR, SCHOOL);

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ROLE_UNSPECIFIED", "ROLE_AGENCY", "ROLE_EMERGENCY_READER", "UNRECOGNIZED"},
      mode = EnumSource.Mode.EXCLUDE)
  void theSecurityAdministratorGivesEveryRoleOfAPersonAndTakesItBack(Role role) {
    var grant = give("secadmin", "teacher", role).getGrant();

    assertThat(rolesOf("teacher")).containsExactly(role);
    call(accounts("secadmin").revokeGrant(revoke(grant.getId())));
    assertThat(rolesOf("teacher")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"ROLE_UNSPECIFIED", "ROLE_EMERGENCY_READER", "UNRECOGNIZED"},
      mode = EnumSource.Mode.EXCLUDE)
  void theSystemAdministratorAndTheAuditorGiveNothing(Role role) throws SQLException {
    for (var person : List.of("sysadmin", "auditor")) {
      assertFails("GRANT_EXCEEDS_OWN", () -> accounts(person).createGrant(want("teacher", role)));
      assertFails(
          "GRANT_NOT_FOUND",
          () -> accounts(person).revokeGrant(revoke(TestPeople.id("town-admin grant").toString())));
    }
    assertThat(people.count("select count(*) from role_grant where valid_from > '2020-01-01'"))
        .isZero();
  }

  @Test
  void aCountyAdministratorNeitherMakesNorUnmakesOneOfTheThree() {
    for (var role : THREE) {
      assertFails(
          "GRANT_EXCEEDS_OWN", () -> accounts("county-admin").createGrant(want("teacher", role)));
    }
    for (var person : List.of("sysadmin", "secadmin", "auditor")) {
      var grant = TestPeople.id(person + " grant").toString();
      assertFails("GRANT_EXCEEDS_OWN", () -> accounts("county-admin").revokeGrant(revoke(grant)));
    }
  }

  @Test
  void aProgramsRoleIsGivenToNobody() {
    for (var giver : List.of("secadmin", "county-admin")) {
      assertFails(
          "ARGUMENT_INVALID", () -> accounts(giver).createGrant(want("teacher", Role.ROLE_AGENCY)));
    }
  }

  @Test
  void nobodyHoldsTwoOfTheThreeNorOneBesideAnotherRole() throws SQLException {
    for (var person : List.of("sysadmin", "auditor")) {
      for (var role : Role.values()) {
        if (isPersons(role) && !rolesOf(person).contains(role)) {
          assertFails(
              "ROLES_EXCLUSIVE", () -> accounts("secadmin").createGrant(want(person, role)));
        }
      }
    }
    for (var person : List.of("county-leader", "town-admin", "school-admin")) {
      for (var role : THREE) {
        assertFails("ROLES_EXCLUSIVE", () -> accounts("secadmin").createGrant(want(person, role)));
      }
    }
    assertThat(
            people.count(
                """
                select count(*) from audit_entry
                where actor = 'secadmin' and result = 'refused' and detail = 'ROLES_EXCLUSIVE'\
                """))
        .isPositive();
  }

  @Test
  void whoLeftOneOfficeMayTakeAnother() {
    var grant = give("secadmin", "teacher", Role.ROLE_SYSTEM_ADMINISTRATOR).getGrant();
    call(accounts("secadmin").revokeGrant(revoke(grant.getId())));

    give("secadmin", "teacher", Role.ROLE_AUDIT_ADMINISTRATOR);

    assertThat(rolesOf("teacher")).containsExactly(Role.ROLE_AUDIT_ADMINISTRATOR);
  }

  @RepeatedTest(10)
  void ofGrantsThatExcludeEachOtherAndComeAtOnceOneIsWritten() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var attempts =
          List.<Callable<Boolean>>of(
              () -> isGiven("secadmin", Role.ROLE_SYSTEM_ADMINISTRATOR),
              () -> isGiven("secadmin", Role.ROLE_AUDIT_ADMINISTRATOR),
              () -> isGiven("county-admin", Role.ROLE_COUNTY_ADMINISTRATOR));
      var given = 0;
      for (var attempt : threads.invokeAll(attempts)) {
        given += attempt.get() ? 1 : 0;
      }
      assertThat(given).isEqualTo(1);
    }
    assertThat(rolesOf("teacher")).hasSize(1);
  }

  @Test
  void theDatabaseRefusesAWriterThatDoesNotKnowTheRule() {
    assertThatThrownBy(() ->
            people.sql(
                """
                insert into role_grant (id, account_id, role, unit_id, valid_from)
                values (?, ?, 'COUNTY_LEADER', ?, ?)\
                """,
                UUID.randomUUID(),
                TestPeople.id("auditor"),
                COUNTY,
                TestPeople.START.plusYears(1)))
        .hasMessageContaining("exclude each other");
    assertThatThrownBy(() ->
            people.sql(
                "update role_grant set account_id = ? where id = ?",
                TestPeople.id("town-admin"),
                TestPeople.id("secadmin grant")))
        .hasMessageContaining("exclude each other");
  }

  @Test
  void nobodyGivesHimselfAnything() {
    assertFails(
        "GRANT_TO_SELF",
        () -> accounts("secadmin").createGrant(want("secadmin", Role.ROLE_COUNTY_LEADER)));
    assertFails(
        "GRANT_TO_SELF",
        () -> accounts("county-admin").createGrant(want("county-admin", Role.ROLE_COUNTY_LEADER)));
  }

  @Test
  void theLastOfEachOfTheThreeStays() {
    for (var person : List.of("sysadmin", "secadmin", "auditor")) {
      var grant = TestPeople.id(person + " grant").toString();
      assertFails("LAST_ADMINISTRATOR", () -> accounts("secadmin").revokeGrant(revoke(grant)));
    }
    give("secadmin", "teacher", Role.ROLE_AUDIT_ADMINISTRATOR);
    call(accounts("secadmin").revokeGrant(revoke(TestPeople.id("auditor grant").toString())));

    assertThat(rolesOf("auditor")).isEmpty();
  }

  @Test
  void anotherCountyIsOutOfReach() {
    assertFails(
        "UNIT_NOT_FOUND",
        () ->
            accounts("secadmin")
                .createGrant(
                    want("teacher", Role.ROLE_COUNTY_LEADER).toBuilder()
                        .setUnitId(OTHER_COUNTY.toString())
                        .build()));
  }

  @Test
  void onlyUnitsThatFitAreOffered() {
    assertThat(unitsFor("secadmin", Role.ROLE_SCHOOL_ADMINISTRATOR))
        .extracting(GrantUnit::getId)
        .containsExactlyInAnyOrder(SCHOOL.toString(), TestPeople.OTHER_SCHOOL.toString());
    assertThat(unitsFor("secadmin", Role.ROLE_AUDIT_ADMINISTRATOR))
        .extracting(GrantUnit::getId)
        .containsExactly(COUNTY.toString());
    assertThat(unitsFor("county-admin", Role.ROLE_AUDIT_ADMINISTRATOR)).isEmpty();
    assertThat(unitsFor("sysadmin", Role.ROLE_SCHOOL_ADMINISTRATOR)).isEmpty();
    assertThat(unitsFor("secadmin", Role.ROLE_TOWN_ADMINISTRATOR))
        .allMatch(unit -> unit.getParentName().startsWith("单位"));
  }

  private AccountService accounts(String person) {
    return as(accounts, person);
  }

  private CreateGrantResponse give(String giver, String person, Role role) {
    return call(accounts(giver).createGrant(want(person, role)));
  }

  private boolean isGiven(String giver, Role role) {
    try {
      give(giver, "teacher", role);
      return true;
    } catch (StatusRuntimeException refused) {
      return false;
    }
  }

  private List<Role> rolesOf(String person) {
    return call(accounts(person).getMe(GetMeRequest.getDefaultInstance()))
        .getAccount()
        .getGrantsList()
        .stream()
        .map(Grant::getRole)
        .toList();
  }

  private List<GrantUnit> unitsFor(String person, Role role) {
    var request = ListGrantUnitsRequest.newBuilder().setRole(role).setQuery("单位").build();
    return call(accounts(person).listGrantUnits(request)).getUnitsList();
  }

  private static boolean isPersons(Role role) {
    return switch (role) {
      case ROLE_UNSPECIFIED, ROLE_AGENCY, ROLE_EMERGENCY_READER, UNRECOGNIZED -> false;
      default -> true;
    };
  }

  private static CreateGrantRequest want(String person, Role role) {
    return CreateGrantRequest.newBuilder()
        .setUsername(person)
        .setRole(role)
        .setUnitId(PLACES.getOrDefault(role, COUNTY).toString())
        .build();
  }

  private static RevokeGrantRequest revoke(String grant) {
    return RevokeGrantRequest.newBuilder().setGrantId(grant).build();
  }
}
