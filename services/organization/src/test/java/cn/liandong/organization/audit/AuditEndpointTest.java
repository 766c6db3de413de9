package cn.liandong.organization.audit;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.liandong.common.test.Owner;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.proto.audit.v1.AuditEntry;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.organization.v1.AuditService;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AuditEndpointTest {

  @GrpcClient("organization")
  AuditService audit;

  @GrpcClient("organization")
  UnitService units;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    var foreign = GetUnitRequest.newBuilder().setUnitId(registry.otherTown.id().toString()).build();
    assertFails("UNIT_NOT_FOUND", () -> as(units, TOWN_ADMIN).getUnit(foreign));
  }

  @Test
  void aRefusedReadIsListedForTheAuditor() {
    var entries =
        call(as(audit, COUNTY_ADMIN)
                .listAuditEntries(
                    ListAuditEntriesRequest.newBuilder().setActor(TOWN_ADMIN).build()))
            .getEntriesList();

    assertThat(entries.getFirst())
        .returns("UNIT_READ", AuditEntry::getAction)
        .returns("refused", AuditEntry::getResult)
        .returns(registry.otherTown.id().toString(), AuditEntry::getObjectId);
  }

  @Test
  void onlyTheRootsAdministratorAndLeaderReadTheAudit() {
    assertFails(
        "NOT_ALLOWED",
        () -> as(audit, TOWN_ADMIN).verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    assertThat(call(as(audit, LEADER).verifyAudit(VerifyAuditRequest.getDefaultInstance())))
        .matches(answer -> answer.getIntact());
  }

  @Test
  void anEntryCannotBeChanged() {
    assertThat(catchThrowable(() -> registry.sql("update audit_entry set actor = 'x'")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aTamperedEntryIsFound() throws SQLException {
    var intact = call(as(audit, LEADER).verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    assertThat(intact.getIntact()).isTrue();
    assertThat(intact.getChecked()).isPositive();

    tamper("detail || 'x'");
    var broken = call(as(audit, LEADER).verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    tamper("left(detail, -1)");

    assertThat(broken.getIntact()).isFalse();
    assertThat(broken.getBrokenAt()).isEqualTo(1);
    assertThat(call(as(audit, LEADER).verifyAudit(VerifyAuditRequest.getDefaultInstance())))
        .matches(answer -> answer.getIntact());
  }

  private void tamper(String detail) throws SQLException {
    Owner.sql(
        "organization",
        "alter table audit_entry disable trigger user",
        "update audit_entry set detail = %s where id = (select entry_id from audit_seal where sequence = 1)"
            .formatted(detail),
        "alter table audit_entry enable trigger user");
  }
}
