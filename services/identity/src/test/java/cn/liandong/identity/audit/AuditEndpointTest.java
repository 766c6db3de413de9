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
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import cn.liandong.proto.identity.v1.Role;
import com.google.protobuf.Timestamp;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        call(as(audit, "auditor")
                .listAuditEntries(
                    ListAuditEntriesRequest.newBuilder().setActor("town-admin").build()))
            .getEntriesList();

    assertThat(entries.getFirst())
        .returns("GRANT_REVOKED", AuditEntry::getAction)
        .returns("refused", AuditEntry::getResult)
        .returns(GRANT, AuditEntry::getObjectId);
  }

  @Test
  void whoWasLockedOrLeftIsStillFound() throws SQLException {
    for (var state : List.of("LOCKED", "LEFT")) {
      people.sql("update account set state = ? where username = 'town-admin'", state);

      assertThat(list(ListAuditEntriesRequest.newBuilder().setActor("town-admin")))
          .as(state)
          .isNotEmpty();
    }
  }

  @Test
  void aUnitOfTheAuditorsIsNamedAndAForeignOneIsNot() {
    for (var unit : List.of(TestPeople.OTHER_SCHOOL, TestPeople.OTHER_COUNTY)) {
      assertFails(
          "UNIT_NOT_FOUND",
          () ->
              as(accounts, "town-admin")
                  .createGrant(
                      CreateGrantRequest.newBuilder()
                          .setUsername("teacher")
                          .setRole(Role.ROLE_SCHOOL_ADMINISTRATOR)
                          .setUnitId(unit.toString())
                          .build()));
    }

    assertThat(list(ListAuditEntriesRequest.newBuilder().setActor("town-admin").setPageSize(2)))
        .extracting(AuditEntry::getObjectName)
        .containsExactly("", TestPeople.name(TestPeople.OTHER_SCHOOL));
  }

  @Test
  void entriesAreNarrowedByEveryFilterAndPagedById() {
    var now = Instant.now().getEpochSecond();
    var wanted =
        ListAuditEntriesRequest.newBuilder()
            .setActor("town-admin")
            .setAction("GRANT_REVOKED")
            .setObject(GRANT)
            .setResult("refused")
            .setFromTime(Timestamp.newBuilder().setSeconds(now - 600))
            .setToTime(Timestamp.newBuilder().setSeconds(now + 600));
    assertThat(list(wanted)).isNotEmpty();
    assertThat(list(wanted.clone().setResult("done"))).isEmpty();
    assertThat(list(wanted.clone().setObject("unit"))).isEmpty();
    assertThat(list(wanted.clone().setObject("grant"))).isNotEmpty();
    assertThat(list(wanted.clone().setToTime(wanted.getFromTime()))).isEmpty();

    var whole = list(ListAuditEntriesRequest.newBuilder().setPageSize(1000));
    var paged = new ArrayList<AuditEntry>();
    for (var before = 0L; paged.size() < whole.size(); before = paged.getLast().getId()) {
      paged.addAll(list(ListAuditEntriesRequest.newBuilder().setPageSize(3).setBeforeId(before)));
    }
    assertThat(paged).containsExactlyElementsOf(whole);
  }

  @Test
  void anExportIsWrittenDownOnce() throws SQLException {
    var before = people.count("select count(*) from audit_entry where action = 'AUDIT_EXPORTED'");
    var first = list(ListAuditEntriesRequest.newBuilder().setExported(true).setPageSize(1));
    list(
        ListAuditEntriesRequest.newBuilder()
            .setExported(true)
            .setBeforeId(first.getFirst().getId()));

    assertThat(people.count("select count(*) from audit_entry where action = 'AUDIT_EXPORTED'"))
        .isEqualTo(before + 1);
  }

  private List<AuditEntry> list(ListAuditEntriesRequest.Builder request) {
    return call(as(audit, "auditor").listAuditEntries(request.build())).getEntriesList();
  }

  @Test
  void onlyTheAuditorReadsTheAudit() {
    for (var person : List.of("town-admin", "county-admin", "sysadmin", "secadmin")) {
      assertFails(
          "NOT_ALLOWED",
          () -> as(audit, person).verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    }
    assertThat(call(as(audit, "auditor").verifyAudit(VerifyAuditRequest.getDefaultInstance())))
        .matches(answer -> answer.getIntact());
  }

  @Test
  void anEntryCannotBeChanged() {
    assertThat(catchThrowable(() -> people.sql("update audit_entry set actor = 'x'")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aTamperedEntryIsFound() throws SQLException {
    var intact = call(as(audit, "auditor").verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    assertThat(intact.getIntact()).isTrue();
    assertThat(intact.getChecked()).isPositive();

    tamper("detail || 'x'");
    var broken = call(as(audit, "auditor").verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    tamper("left(detail, -1)");

    assertThat(broken.getIntact()).isFalse();
    assertThat(broken.getBrokenAt()).isEqualTo(1);
    assertThat(call(as(audit, "auditor").verifyAudit(VerifyAuditRequest.getDefaultInstance())))
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
