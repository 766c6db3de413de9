package cn.liandong.identity.provisioning;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.asService;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.identity.activation.Keycloak;
import cn.liandong.proto.identity.v1.Difference;
import cn.liandong.proto.identity.v1.DifferenceKind;
import cn.liandong.proto.identity.v1.InvitedAccount;
import cn.liandong.proto.identity.v1.ListInvitedRequest;
import cn.liandong.proto.identity.v1.ProvisioningService;
import cn.liandong.proto.identity.v1.ReconcileRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Keycloak and the accounts disagree on is found, and put right on request. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class ReconcilingTest {

  private static final String PERSON = "waiting";
  private static final String GONE = "teacher";

  @GrpcClient("identity")
  ProvisioningService provisioning;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws Exception {
    people.reset();
    people.linkedAccount(PERSON, KeycloakStandIn.subject(PERSON), TestPeople.SCHOOL);
  }

  @BeforeEach
  @AfterEach
  void restoreKeycloak() throws Exception {
    Keycloak.startsAnew();
  }

  @Test
  void aLockThatKeycloakNeverHeardOfIsRepaired() throws Exception {
    state("LOCKED");

    assertThat(reconcile(false)).containsEntry(PERSON, DifferenceKind.DIFFERENCE_KIND_ADMITTED);
    assertThat(enabled(PERSON)).isTrue();
    reconcile(true);

    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !enabled(PERSON));
    assertThat(reconcile(false)).doesNotContainKey(PERSON);
    state("ACTIVATED");
    assertThat(reconcile(true)).containsEntry(PERSON, DifferenceKind.DIFFERENCE_KIND_BARRED);
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> enabled(PERSON));
    assertThat(reconcile(false)).doesNotContainKey(PERSON);
  }

  @Test
  void whoseUserIsGoneIsInvitedAgainAndAStrangerIsNamedAndLeftAlone() throws Exception {
    people.sql("delete from account where username = ?", PERSON);

    assertThat(reconcile(true))
        .containsEntry(GONE, DifferenceKind.DIFFERENCE_KIND_MISSING)
        .containsEntry(PERSON, DifferenceKind.DIFFERENCE_KIND_STRANGER);

    assertThat(
            people.count(
                "select count(*) from account where username = ? and state = 'INVITED' and subject"
                    + " is null and invite_time is not null",
                GONE))
        .isEqualTo(1);
    assertThat(enabled(PERSON)).isTrue();
    assertThat(reconcile(false).values()).containsOnly(DifferenceKind.DIFFERENCE_KIND_STRANGER);
    assertThat(call(asService(provisioning).listInvited(ListInvitedRequest.getDefaultInstance())))
        .extracting(answer -> answer.getAccountsList().stream().map(InvitedAccount::getUsername))
        .satisfies(names -> assertThat(names).contains(GONE));
  }

  @Test
  void whileKeycloakIsAwayNothingIsCalledMissing() throws Exception {
    Keycloak.goesAway();

    assertFails(
        "SIGN_IN_AWAY",
        () ->
            asService(provisioning)
                .reconcile(ReconcileRequest.newBuilder().setRepair(true).build()));
    assertThat(people.count("select count(*) from account where subject is null")).isZero();
  }

  private void state(String state) throws Exception {
    people.sql("update account set state = ? where username = ?", state, PERSON);
  }

  private static boolean enabled(String username) throws Exception {
    return Keycloak.user(username).path("enabled").asBoolean();
  }

  private Map<String, DifferenceKind> reconcile(boolean repair) {
    return call(
            asService(provisioning)
                .reconcile(ReconcileRequest.newBuilder().setRepair(repair).build()))
        .getDifferencesList()
        .stream()
        .collect(Collectors.toMap(Difference::getUsername, Difference::getKind));
  }
}
