package cn.liandong.identity.audit;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.Owner;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.ListAccountsRequest;
import cn.liandong.proto.identity.v1.Role;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done while nobody can write it down. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class AuditOutageTest {

  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%audit%'";
  private static final CreateGrantRequest WANTED =
      CreateGrantRequest.newBuilder()
          .setUsername("teacher")
          .setRole(Role.ROLE_SCHOOL_ADMINISTRATOR)
          .setUnitId(TestPeople.SCHOOL.toString())
          .build();

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
  }

  @AfterEach
  void bringTheTableBack() throws SQLException {
    Owner.sql("identity", "alter table if exists audit_entry_away rename to audit_entry");
  }

  @Test
  void whileTheTableIsSlowAnActWaitsReadsGoOnAndBothAreThereInTheEnd() throws Exception {
    try (var blocker = Owner.connect("identity")) {
      blocker.setAutoCommit(false);
      blocker.createStatement().execute("lock table audit_entry in share mode");
      var act =
          CompletableFuture.supplyAsync(() -> call(as(accounts, "secadmin").createGrant(WANTED)));
      Awaitility.await().until(() -> people.count(WAITING) > 0);

      var list = as(accounts, "secadmin").listAccounts(ListAccountsRequest.getDefaultInstance());
      assertThat(call(list).getAccountsList()).isNotEmpty();
      assertThat(act).isNotDone();
      blocker.commit();

      var grant = act.get().getGrant().getId();
      assertThat(written(grant)).isEqualTo(1);
      assertThat(grants()).isEqualTo(1);
    }
  }

  @Test
  void withoutTheTableNothingIsDone() throws SQLException {
    Owner.sql("identity", "alter table audit_entry rename to audit_entry_away");

    assertFails("AUDIT_AWAY", () -> as(accounts, "secadmin").createGrant(WANTED));
    assertFails("AUDIT_AWAY", () -> as(accounts, "town-admin").createGrant(WANTED));
    assertThat(grants()).isZero();

    bringTheTableBack();
    call(as(accounts, "secadmin").createGrant(WANTED));
    assertThat(grants()).isEqualTo(1);
  }

  private long written(String grant) throws SQLException {
    return people.count("select count(*) from audit_entry where object_id = ?", grant);
  }

  private long grants() throws SQLException {
    return people.count(
        "select count(*) from role_grant where account_id = ?", TestPeople.id("teacher"));
  }
}
