package cn.liandong.identity.signin;

import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.COUNTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.TestTokens;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.Role;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class FirstGrantsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;

  @Inject @Readiness Projections readiness;

  @Test
  void theOperatorsFirstPeopleCanWorkOnceTheRootHasArrived() throws SQLException {
    people.resetToRoot();

    await().atMost(PATIENCE).until(() -> readiness.call().getStatus() == Status.UP);

    var clerk =
        TestTokens.attach(accounts, TestTokens.bearer(KeycloakStandIn.subject("county"), "county"));
    var me = call(clerk.getMe(GetMeRequest.getDefaultInstance())).getAccount();
    assertThat(me.getName()).isEqualTo("王小明");
    assertThat(me.getGrantsList()).hasSize(1);
    assertThat(me.getGrants(0).getRole()).isEqualTo(Role.ROLE_COUNTY_ADMINISTRATOR);
    assertThat(me.getGrants(0).getUnitId()).isEqualTo(COUNTY.toString());
    assertThat(people.count("select count(*) from role_grant")).isEqualTo(5);
    assertThat(
            people.count(
                """
                select count(*) from audit_entry
                where actor = 'service:identity' and action = 'GRANT_CREATED'
                  and object_id in (select id::text from role_grant)\
                """))
        .isEqualTo(5);
  }

  @Test
  void aRoleThatNobodyEverHeldIsGivenLaterToo() throws SQLException {
    people.resetToRoot();
    await().atMost(PATIENCE).until(() -> people.count("select count(*) from role_grant") == 5);
    people.sql("delete from role_grant where role = 'AUDIT_ADMINISTRATOR'");
    people.sql("update account set subject = null where username = 'auditor'");
    people.sql("update role_grant set valid_to = valid_from where role = 'COUNTY_LEADER'");

    await().atMost(PATIENCE).until(() -> people.count("select count(*) from role_grant") == 5);
    assertThat(people.count("select count(*) from role_grant where role = 'COUNTY_LEADER'"))
        .isEqualTo(1);
  }

  @Test
  void aWaitingAccountIsLinkedByItsExactName() throws SQLException {
    people.reset();
    people.waitingAccount("waiting");
    people.waitingAccount("wait");

    await()
        .atMost(PATIENCE)
        .until(
            () -> people.text("select subject from account where username = 'waiting'"),
            KeycloakStandIn.subject("waiting")::equals);
    assertThat(people.text("select subject from account where username = 'wait'"))
        .isEqualTo("null");
  }
}
