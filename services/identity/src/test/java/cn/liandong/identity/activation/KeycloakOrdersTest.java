package cn.liandong.identity.activation;

import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.LockAccountRequest;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import cn.liandong.proto.identity.v1.Role;
import cn.liandong.proto.identity.v1.UnlockAccountRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes here reaches Keycloak, whether it answers at that moment or not. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class KeycloakOrdersTest {

  private static final String PERSON = "waiting";

  @GrpcClient("identity")
  ActivationService activations;

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws Exception {
    people.reset();
    people.linkedAccount(PERSON, KeycloakStandIn.subject(PERSON), TestPeople.SCHOOL);
    Keycloak.comesBack();
    awaitNoOrders();
  }

  @Test
  void aLockReachesKeycloakAndSoDoesTheUnlock() throws Exception {
    lock();
    awaitEnabled(false);

    call(
        as(activations, "school-admin")
            .unlockAccount(UnlockAccountRequest.newBuilder().setAccountId(id()).build()));
    awaitEnabled(true);
  }

  @Test
  void whileKeycloakIsAwayOrdersWaitAndNoneIsLost() throws Exception {
    Keycloak.goesAway();

    lock();
    Awaitility.await().until(() -> count("attempts > 0 and failure <> ''") == 1);
    assertThat(count("attempts = 0")).isZero();

    Keycloak.comesBack();
    awaitEnabled(false);
    awaitNoOrders();
  }

  @Test
  void whoeverBecomesOneOfTheThreeIsAskedForASecondFactorAndSignsInAnew() throws Exception {
    people.sql("delete from ended_session");

    var grant = give(PERSON);
    awaitNoOrders();
    assertThat(rolesOf(PERSON)).containsExactly("second-factor");
    assertThat(endedSessionsOf(PERSON)).isEqualTo(1);

    call(
        as(accounts, "secadmin")
            .revokeGrant(RevokeGrantRequest.newBuilder().setGrantId(grant).build()));
    awaitNoOrders();
    assertThat(rolesOf(PERSON)).isEmpty();
    assertThat(endedSessionsOf(PERSON)).isEqualTo(1);
  }

  @Test
  void whomTheOperatorExemptsIsNotAsked() throws Exception {
    people.linkedAccount("leader", KeycloakStandIn.subject("leader"), TestPeople.SCHOOL);

    give("leader");
    awaitNoOrders();

    assertThat(rolesOf("leader")).isEmpty();
  }

  @Test
  void whoGetsASignInAfterTheOfficeIsAskedToo() throws Exception {
    people.waitingAccount("auditor-to-be");
    people.sql(
        """
        insert into role_grant (id, account_id, role, unit_id, valid_from)
        select ?, id, 'AUDIT_ADMINISTRATOR', ?, '2020-01-01' from account
        where username = 'auditor-to-be'\
        """,
        TestPeople.id("office"),
        TestPeople.COUNTY);
    awaitNoOrders();

    people.sql(
        "update account set subject = ? where username = 'auditor-to-be'",
        KeycloakStandIn.subject("county"));
    awaitNoOrders();

    assertThat(rolesOf("county")).containsExactly("second-factor");
  }

  private String give(String username) {
    var request =
        CreateGrantRequest.newBuilder()
            .setUsername(username)
            .setRole(Role.ROLE_AUDIT_ADMINISTRATOR)
            .setUnitId(TestPeople.COUNTY.toString())
            .build();
    return call(as(accounts, "secadmin").createGrant(request)).getGrant().getId();
  }

  private static List<String> rolesOf(String username) throws Exception {
    return Keycloak.user(username).path("roles").findValuesAsText("name");
  }

  private long endedSessionsOf(String username) throws SQLException {
    return people.count(
        "select count(*) from ended_session where subject = ?", KeycloakStandIn.subject(username));
  }

  private void awaitNoOrders() {
    Awaitility.await().until(() -> count("true") == 0);
  }

  private void lock() {
    call(
        as(activations, "school-admin")
            .lockAccount(
                LockAccountRequest.newBuilder().setAccountId(id()).setReason("手机遗失").build()));
  }

  private static String id() {
    return TestPeople.id(PERSON).toString();
  }

  private long count(String condition) throws SQLException {
    return people.count("select count(*) from keycloak_order where " + condition);
  }

  private static void awaitEnabled(boolean enabled) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> Keycloak.user(PERSON).path("enabled").asBoolean() == enabled);
  }
}
