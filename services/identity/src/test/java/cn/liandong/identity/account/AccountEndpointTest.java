package cn.liandong.identity.account;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.COUNTY;
import static cn.liandong.identity.TestPeople.OTHER_COUNTY;
import static cn.liandong.identity.TestPeople.SCHOOL;
import static cn.liandong.identity.TestPeople.TOWN;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.TestTokens;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.Account;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.Grant;
import cn.liandong.proto.identity.v1.ListAccountsRequest;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import cn.liandong.proto.identity.v1.Role;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class AccountEndpointTest {

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
  }

  @Test
  void aPersonSeesTheOwnGrants() {
    var me = me(accounts("town-admin"));

    assertThat(me.getUsername()).isEqualTo("town-admin");
    assertThat(me.getGrantsList()).hasSize(1);
    assertThat(me.getGrants(0))
        .returns(Role.ROLE_TOWN_ADMINISTRATOR, Grant::getRole)
        .returns(TOWN.toString(), Grant::getUnitId);
    assertThat(me.getGrants(0).getUnitName()).startsWith("单位");
  }

  @Test
  void aFirstSignInMakesAnAccountWithoutGrants() {
    var first = me(accounts("newcomer"));
    var second = me(accounts("newcomer"));

    assertThat(first.getGrantsList()).isEmpty();
    assertThat(second.getId()).isEqualTo(first.getId());
  }

  @Test
  void twentyFirstSignInsAtOnceMakeOneAccount() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> signIn = () -> me(accounts("newcomer")).getId();
      var ids = new HashSet<String>();
      for (var result : threads.invokeAll(Stream.generate(() -> signIn).limit(20).toList())) {
        ids.add(result.get());
      }
      assertThat(ids).hasSize(1);
    }
  }

  @Test
  void aSignInTakesTheAccountThatWaitsForIt() throws SQLException {
    people.waitingAccount("principal");

    assertThat(me(accounts("principal")).getId()).isEqualTo(TestPeople.id("principal").toString());
    assertThat(people.text("select subject from account where username = 'principal'"))
        .isEqualTo("subject-principal");
  }

  @Test
  void aSecondSubjectNeverTakesAnAccount() {
    var impostor =
        TestTokens.attach(accounts, TestTokens.bearer("another-subject", "county-admin"));

    assertFails("ACCOUNT_TAKEN", () -> impostor.getMe(GetMeRequest.getDefaultInstance()));
  }

  @Test
  void anAdministratorListsThePeopleOfTheCounty() {
    assertThat(names("county-admin", ""))
        .containsExactly(
            "auditor",
            "county-admin",
            "county-leader",
            "school-admin",
            "secadmin",
            "sibling-school",
            "sibling-town",
            "sysadmin",
            "town-admin");
    assertThat(names("town-admin", "")).containsExactly("school-admin", "town-admin");
    assertThat(names("county-admin", "school")).containsExactly("school-admin", "sibling-school");
    assertThat(names("county-admin", "%")).isEmpty();
    assertThat(names("nobody", "")).isEmpty();
  }

  @Test
  void pagesOfAccountsFollowOneAnother() {
    var first =
        call(
            accounts("county-admin")
                .listAccounts(ListAccountsRequest.newBuilder().setPageSize(6).build()));
    var second =
        call(
            accounts("county-admin")
                .listAccounts(
                    ListAccountsRequest.newBuilder()
                        .setPageSize(6)
                        .setPageToken(first.getNextPageToken())
                        .build()));

    assertThat(first.getAccountsList()).hasSize(6);
    assertThat(second.getAccountsList()).hasSize(3);
    assertThat(second.getNextPageToken()).isEmpty();
  }

  @Test
  void anAdministratorGrantsARoleBelowTheOwn() throws SQLException {
    var end = LocalDate.now().plusYears(1);
    var grant =
        call(accounts("county-admin")
                .createGrant(
                    request("teacher", Role.ROLE_SCHOOL_ADMINISTRATOR, SCHOOL).toBuilder()
                        .setValidToDate(Dates.toProto(end))
                        .build()))
            .getGrant();

    assertThat(grant.getValidToDate()).isEqualTo(Dates.toProto(end));
    assertThat(me(accounts("teacher")).getGrantsList()).containsExactly(grant);
    assertThat(names("school-admin", "")).contains("teacher");
    assertThat(
            people.count(
                """
                select count(*) from audit_entry
                where action = 'GRANT_CREATED' and object_id = ? and result = 'done'\
                """,
                grant.getId()))
        .isEqualTo(1);
  }

  @Test
  void aCountyAdministratorHandsOver() throws SQLException {
    for (var role : List.of(Role.ROLE_COUNTY_ADMINISTRATOR, Role.ROLE_COUNTY_LEADER)) {
      call(accounts("county-admin").createGrant(request("teacher", role, COUNTY)));
    }
    call(accounts("teacher").revokeGrant(revoke(TestPeople.id("county-admin grant"))));

    assertThat(me(accounts("county-admin")).getGrantsList()).isEmpty();
    assertThat(
            people.count(
                """
                select count(*) from audit_entry where action = 'GRANT_CREATED'
                  and actor = 'county-admin' and detail = 'COUNTY_ADMINISTRATOR teacher'\
                """))
        .isPositive();
  }

  @Test
  void aCountyRoleIsGrantedOnlyInsideTheOwnScopeAndOnlyAtACounty() {
    for (var role : List.of(Role.ROLE_COUNTY_ADMINISTRATOR, Role.ROLE_COUNTY_LEADER)) {
      assertFails(
          "UNIT_NOT_FOUND",
          () -> accounts("county-admin").createGrant(request("teacher", role, OTHER_COUNTY)));
      assertFails(
          "ARGUMENT_INVALID",
          () -> accounts("county-admin").createGrant(request("teacher", role, SCHOOL)));
    }
  }

  @Test
  void theLastAdministratorOfTheRootStays() throws SQLException {
    var last = revoke(TestPeople.id("county-admin grant"));
    assertFails("LAST_ADMINISTRATOR", () -> accounts("county-admin").revokeGrant(last));

    call(
        accounts("county-admin")
            .createGrant(
                request("teacher", Role.ROLE_COUNTY_ADMINISTRATOR, COUNTY).toBuilder()
                    .setValidToDate(Dates.toProto(LocalDate.now().plusMonths(1)))
                    .build()));
    assertFails("LAST_ADMINISTRATOR", () -> accounts("county-admin").revokeGrant(last));

    people.waitingAccount("absent");
    call(
        accounts("county-admin")
            .createGrant(request("absent", Role.ROLE_COUNTY_ADMINISTRATOR, COUNTY)));
    assertFails("LAST_ADMINISTRATOR", () -> accounts("county-admin").revokeGrant(last));
    assertThat(me(accounts("county-admin")).getGrantsList()).hasSize(1);
  }

  @Test
  void twoAdministratorsWhoRevokeEachOtherLeaveOne() throws Exception {
    var second =
        call(
            accounts("county-admin")
                .createGrant(request("teacher", Role.ROLE_COUNTY_ADMINISTRATOR, COUNTY)));
    var requests =
        List.of(
            accounts("county-admin")
                .revokeGrant(revoke(UUID.fromString(second.getGrant().getId()))),
            accounts("teacher").revokeGrant(revoke(TestPeople.id("county-admin grant"))));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var request : requests) {
        threads.submit(() -> call(request));
      }
    }
    assertThat(
            people.count(
                """
                select count(*) from role_grant where role = 'COUNTY_ADMINISTRATOR'
                  and unit_id = ? and valid_to is null\
                """,
                COUNTY))
        .isEqualTo(1);
  }

  @Test
  void onlyCountyAndSecurityAdministratorsGrant() {
    for (var person : List.of("town-admin", "school-admin", "county-leader")) {
      assertFails(
          "GRANT_EXCEEDS_OWN",
          () ->
              accounts(person)
                  .createGrant(request("teacher", Role.ROLE_SCHOOL_ADMINISTRATOR, SCHOOL)));
    }
  }

  @Test
  void aUnitOutsideTheOwnScopeCannotBeGranted() {
    assertFails(
        "UNIT_NOT_FOUND",
        () ->
            accounts("county-admin")
                .createGrant(request("teacher", Role.ROLE_SCHOOL_ADMINISTRATOR, OTHER_COUNTY)));
  }

  @Test
  void aSchoolRoleFitsOnlyASchool() {
    assertFails(
        "ARGUMENT_INVALID",
        () ->
            accounts("county-admin")
                .createGrant(request("teacher", Role.ROLE_SCHOOL_ADMINISTRATOR, COUNTY)));
  }

  @Test
  void anUnknownPersonCannotBeGrantedAnything() {
    assertFails(
        "ACCOUNT_NOT_FOUND",
        () ->
            accounts("county-admin")
                .createGrant(request("unknown", Role.ROLE_SCHOOL_ADMINISTRATOR, SCHOOL)));
  }

  @Test
  void whoHasLeftIsGrantedNothingMore() throws SQLException {
    people.sql("update account set state = 'LEFT' where username = 'sibling-school'");

    assertFails(
        "ACCOUNT_STATE",
        () ->
            accounts("county-admin")
                .createGrant(request("sibling-school", Role.ROLE_SCHOOL_ADMINISTRATOR, SCHOOL)));
  }

  @Test
  void aRevokedGrantEndsAtOnce() {
    var grant = TestPeople.id("town-admin grant");

    call(accounts("county-admin").revokeGrant(revoke(grant)));

    assertThat(me(accounts("town-admin")).getGrantsList()).isEmpty();
    assertThat(names("town-admin", "")).isEmpty();
    assertFails("GRANT_NOT_FOUND", () -> accounts("county-admin").revokeGrant(revoke(grant)));
  }

  private AccountService accounts(String person) {
    return as(accounts, person);
  }

  private static Account me(AccountService stub) {
    return call(stub.getMe(GetMeRequest.getDefaultInstance())).getAccount();
  }

  private List<String> names(String person, String query) {
    return call(
            accounts(person).listAccounts(ListAccountsRequest.newBuilder().setQuery(query).build()))
        .getAccountsList()
        .stream()
        .map(Account::getUsername)
        .toList();
  }

  private static CreateGrantRequest request(String username, Role role, UUID unit) {
    return CreateGrantRequest.newBuilder()
        .setUsername(username)
        .setRole(role)
        .setUnitId(unit.toString())
        .build();
  }

  private static RevokeGrantRequest revoke(UUID grant) {
    return RevokeGrantRequest.newBuilder().setGrantId(grant.toString()).build();
  }
}
