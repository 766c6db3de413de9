package cn.liandong.identity.activation;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static cn.liandong.identity.TestPeople.asService;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.CloseAccountRequest;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.GrantChange;
import cn.liandong.proto.identity.v1.IssueActivationCodeRequest;
import cn.liandong.proto.identity.v1.ListActivationsRequest;
import cn.liandong.proto.identity.v1.ListGrantChangesRequest;
import cn.liandong.proto.identity.v1.LockAccountRequest;
import cn.liandong.proto.identity.v1.UnlockAccountRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class AccountStatesTest {

  @GrpcClient("identity")
  ActivationService activations;

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
  }

  @Test
  void aLockedPersonGetsNothingAndIsGrantedNothingInEveryService() {
    call(as(activations, "county-admin").lockAccount(lock("town-admin")));

    assertFails(
        "ACCOUNT_BARRED",
        () -> as(accounts, "town-admin").getMe(GetMeRequest.getDefaultInstance()));
    assertThat(seen("town-admin")).isZero();
    assertThat(change("town-admin").getGrantsList())
        .hasSize(1)
        .allSatisfy(
            grant -> assertThat(grant.getValidToDate()).isEqualTo(grant.getValidFromDate()));
  }

  @Test
  void anUnlockedPersonHasEverythingAsBefore() {
    call(as(activations, "county-admin").lockAccount(lock("town-admin")));
    call(
        as(activations, "county-admin")
            .unlockAccount(
                UnlockAccountRequest.newBuilder().setAccountId(id("town-admin")).build()));

    assertThat(
            call(as(accounts, "town-admin").getMe(GetMeRequest.getDefaultInstance()))
                .getAccount()
                .getGrantsList())
        .hasSize(1);
    assertThat(change("town-admin").getGrantsList()).hasSize(1);
  }

  @Test
  void whoHasLeftHasNoGrantsAndDoesNotComeBack() throws SQLException {
    call(
        as(activations, "county-admin")
            .closeAccount(
                CloseAccountRequest.newBuilder()
                    .setAccountId(id("town-admin"))
                    .setReason("调离")
                    .build()));

    assertThat(
            people.count(
                "select count(*) from role_grant where account_id = ?::uuid and valid_to is null",
                id("town-admin")))
        .isZero();
    assertFails(
        "ACCOUNT_STATE",
        () ->
            as(activations, "county-admin")
                .unlockAccount(
                    UnlockAccountRequest.newBuilder().setAccountId(id("town-admin")).build()));
  }

  @Test
  void nobodyLocksUpwardsSidewaysOrHimself() {
    assertFails(
        "OWN_ACCOUNT", () -> as(activations, "county-admin").lockAccount(lock("county-admin")));
    for (var above : new String[] {"town-admin", "county-admin", "sibling-school"}) {
      assertFails(
          "ACCOUNT_NOT_FOUND", () -> as(activations, "school-admin").lockAccount(lock(above)));
      assertFails(
          "ACCOUNT_NOT_FOUND",
          () ->
              as(activations, "school-admin")
                  .issueActivationCode(
                      IssueActivationCodeRequest.newBuilder().setAccountId(id(above)).build()));
    }
  }

  @Test
  void nobodyListsBelowAUnitAbove() {
    assertThat(below("school-admin", TestPeople.SCHOOL)).isPositive();
    assertThat(below("school-admin", TestPeople.COUNTY)).isZero();
    assertThat(below("town-admin", TestPeople.COUNTY)).isZero();
  }

  @Test
  void theLastAdministratorOfARootIsNotLocked() throws SQLException {
    people.sql(
        "insert into role_grant values (gen_random_uuid(), ?, 'COUNTY_ADMINISTRATOR', ?, ?, null)",
        TestPeople.id("teacher"),
        TestPeople.COUNTY,
        TestPeople.START);
    call(as(activations, "teacher").lockAccount(lock("county-admin")));

    assertFails(
        "ACCOUNT_BARRED",
        () -> as(accounts, "county-admin").getMe(GetMeRequest.getDefaultInstance()));
    people.sql(
        "insert into role_grant values (gen_random_uuid(), ?, 'TOWN_ADMINISTRATOR', ?, ?, null)",
        TestPeople.id("county-leader"),
        TestPeople.COUNTY,
        TestPeople.START);
    assertFails(
        "LAST_ADMINISTRATOR", () -> as(activations, "county-leader").lockAccount(lock("teacher")));
  }

  private static String id(String person) {
    return TestPeople.id(person).toString();
  }

  private static LockAccountRequest lock(String person) {
    return LockAccountRequest.newBuilder().setAccountId(id(person)).setReason("手机遗失").build();
  }

  private int seen(String person) {
    return call(as(activations, person)
            .listActivations(ListActivationsRequest.getDefaultInstance()))
        .getActivationsCount();
  }

  private int below(String person, UUID unit) {
    return call(as(activations, person)
            .listActivations(
                ListActivationsRequest.newBuilder().setUnitId(unit.toString()).build()))
        .getActivationsCount();
  }

  private GrantChange change(String person) {
    return call(
            asService(accounts)
                .listGrantChanges(ListGrantChangesRequest.newBuilder().setPageSize(1000).build()))
        .getChangesList()
        .stream()
        .filter(change -> change.getUsername().equals(person))
        .findFirst()
        .orElseThrow();
  }
}
