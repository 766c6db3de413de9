package cn.liandong.identity.activation;

import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.LockAccountRequest;
import cn.liandong.proto.identity.v1.UnlockAccountRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
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

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws Exception {
    people.reset();
    people.linkedAccount(PERSON, KeycloakStandIn.subject(PERSON), TestPeople.SCHOOL);
    Keycloak.comesBack();
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
