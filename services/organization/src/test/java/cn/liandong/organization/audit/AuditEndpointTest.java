package cn.liandong.organization.audit;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.liandong.common.scope.Role;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AuditEndpointTest {

  private static final String AUDITOR = "auditor";

  @GrpcClient("organization")
  AuditService audit;

  @GrpcClient("organization")
  UnitService units;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    registry.grant(AUDITOR, Role.AUDIT_ADMINISTRATOR, registry.county);
    var foreign = GetUnitRequest.newBuilder().setUnitId(registry.otherTown.id().toString()).build();
    assertFails("UNIT_NOT_FOUND", () -> as(units, TOWN_ADMIN).getUnit(foreign));
  }

  @Test
  void aRefusedReadIsListedForTheAuditor() {
    var entries =
        call(as(audit, AUDITOR)
                .listAuditEntries(
                    ListAuditEntriesRequest.newBuilder().setActor(TOWN_ADMIN).build()))
            .getEntriesList();

    assertThat(entries.getFirst())
        .returns("UNIT_READ", AuditEntry::getAction)
        .returns("refused", AuditEntry::getResult)
        .returns(registry.otherTown.id().toString(), AuditEntry::getObjectId);
  }

  @Test
  void anAuditorSeesActsOfOwnPeopleAndActsOnOwnUnits() throws SQLException {
    registry.grant("other-auditor", Role.AUDIT_ADMINISTRATOR, registry.otherCounty);
    var county = GetUnitRequest.newBuilder().setUnitId(registry.county.id().toString()).build();
    assertFails("UNIT_NOT_FOUND", () -> as(units, "sibling-county").getUnit(county));

    assertThat(actors(AUDITOR, "")).contains(TOWN_ADMIN).doesNotContain("nobody");
    assertThat(actors(AUDITOR, registry.county.id().toString())).containsOnly("sibling-county");
    assertThat(actors("other-auditor", "")).contains("sibling-county").doesNotContain(TOWN_ADMIN);
  }

  private List<String> actors(String auditor, String object) {
    var request = ListAuditEntriesRequest.newBuilder().setObject(object).setPageSize(500).build();
    return call(as(audit, auditor).listAuditEntries(request)).getEntriesList().stream()
        .map(AuditEntry::getActor)
        .distinct()
        .toList();
  }

  @Test
  void onlyTheAuditorReadsTheAudit() {
    for (var person : List.of(TOWN_ADMIN, COUNTY_ADMIN, LEADER)) {
      assertFails(
          "NOT_ALLOWED",
          () -> as(audit, person).verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    }
    assertThat(call(as(audit, AUDITOR).verifyAudit(VerifyAuditRequest.getDefaultInstance())))
        .matches(answer -> answer.getIntact());
  }

  @Test
  void anEntryCannotBeChanged() {
    assertThat(catchThrowable(() -> registry.sql("update audit_entry set actor = 'x'")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aTamperedEntryIsFound() throws SQLException {
    var intact = call(as(audit, AUDITOR).verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    assertThat(intact.getIntact()).isTrue();
    assertThat(intact.getChecked()).isPositive();

    tamper("detail || 'x'");
    var broken = call(as(audit, AUDITOR).verifyAudit(VerifyAuditRequest.getDefaultInstance()));
    tamper("left(detail, -1)");

    assertThat(broken.getIntact()).isFalse();
    assertThat(broken.getBrokenAt()).isEqualTo(1);
    assertThat(call(as(audit, AUDITOR).verifyAudit(VerifyAuditRequest.getDefaultInstance())))
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
