package cn.liandong.identity.audit;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.liandong.common.test.Owner;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.audit.v1.AuditEntry;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.AuditService;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class AuditEndpointTest {

  private static final String GRANT = TestPeople.id("sibling-town grant").toString();

  @GrpcClient("identity")
  AuditService audit;

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
    var foreign = RevokeGrantRequest.newBuilder().setGrantId(GRANT).build();
    assertFails("GRANT_NOT_FOUND", () -> as(accounts, "town-admin").revokeGrant(foreign));
  }

  @Test
  void aRefusedReadIsListedForTheAuditor() {
    var entries =
        call(as(audit, "county-admin")
                .listAuditEntries(
                    ListAuditEntriesRequest.newBuilder().setActor("town-admin").build()))
            .getEntriesList();

    assertThat(entries.getFirst())
        .returns("GRANT_REVOKED", AuditEntry::getAction)
        .returns("refused", AuditEntry::getResult)
        .returns(GRANT, AuditEntry::getObjectId);
  }

  @Test
  void onlyTheRootsAdministratorAndLeaderReadTheAudit() {
    assertFails(
        "NOT_ALLOWED",
        () -> as(audit, "town-admin").verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    assertThat(
            call(as(audit, "county-leader").verifyAudit(VerifyAuditRequest.getDefaultInstance())))
        .matches(answer -> answer.getIntact());
  }

  @Test
  void anEntryCannotBeChanged() {
    assertThat(catchThrowable(() -> people.sql("update audit_entry set actor = 'x'")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aTamperedEntryIsFound() throws SQLException {
    var intact =
        call(as(audit, "county-leader").verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    assertThat(intact.getIntact()).isTrue();
    assertThat(intact.getChecked()).isPositive();

    tamper("detail || 'x'");
    var broken =
        call(as(audit, "county-leader").verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    tamper("left(detail, -1)");

    assertThat(broken.getIntact()).isFalse();
    assertThat(broken.getBrokenAt()).isEqualTo(1);
    assertThat(
            call(as(audit, "county-leader").verifyAudit(VerifyAuditRequest.getDefaultInstance())))
        .matches(answer -> answer.getIntact());
  }

  private void tamper(String detail) throws SQLException {
    Owner.sql(
        "identity",
        "alter table audit_entry disable trigger user",
        "update audit_entry set detail = %s where id = (select entry_id from audit_seal where sequence = 1)"
            .formatted(detail),
        "alter table audit_entry enable trigger user");
  }
}
