package cn.liandong.identity.emergency;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.COUNTY;
import static cn.liandong.identity.TestPeople.OTHER_COUNTY;
import static cn.liandong.identity.TestPeople.SCHOOL;
import static cn.liandong.identity.TestPeople.TOWN;
import static cn.liandong.identity.TestPeople.as;
import static cn.liandong.identity.TestPeople.asService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.AcknowledgeEmergencyAccessRequest;
import cn.liandong.proto.identity.v1.CloseEmergencyAccessRequest;
import cn.liandong.proto.identity.v1.CountEmergencyAccessesRequest;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.EmergencyAccess;
import cn.liandong.proto.identity.v1.EmergencyAccessService;
import cn.liandong.proto.identity.v1.EmergencyAccessState;
import cn.liandong.proto.identity.v1.EmergencyRead;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.Grant;
import cn.liandong.proto.identity.v1.ListEmergencyAccessesRequest;
import cn.liandong.proto.identity.v1.ListEmergencyReadersRequest;
import cn.liandong.proto.identity.v1.ListGrantChangesRequest;
import cn.liandong.proto.identity.v1.ListPeopleRequest;
import cn.liandong.proto.identity.v1.OpenEmergencyAccessRequest;
import cn.liandong.proto.identity.v1.OpenEmergencyAccessResponse;
import cn.liandong.proto.identity.v1.PersonService;
import cn.liandong.proto.identity.v1.RecordEmergencyReadsRequest;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import cn.liandong.proto.identity.v1.Role;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class EmergencyAccessTest {

  private static final String REASON = "月报活跃率为零，需要核对学校上报的数字";
  private static final String AUDITED =
      """
      select detail from audit_entry
      where action = ? and object_id = ? and result = 'done' order by id desc limit 1\
      """;

  @GrpcClient("identity")
  EmergencyAccessService accesses;

  @GrpcClient("identity")
  AccountService accounts;

  @GrpcClient("identity")
  PersonService persons;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
  }

  @Test
  void aSystemAdministratorReadsAUnitUntilTheEndOfTheDay() throws SQLException {
    var access = opened(SCHOOL);

    assertThat(access.getState()).isEqualTo(EmergencyAccessState.EMERGENCY_ACCESS_STATE_OPEN);
    assertThat(access.getReason()).isEqualTo(REASON);
    var grant = emergencyGrants().getFirst();
    assertThat(grant.getUnitId()).isEqualTo(SCHOOL.toString());
    assertThat(people.text("select valid_to - valid_from from role_grant where id = ?", id(grant)))
        .isEqualTo("1");
    assertThat(people.text(AUDITED, "EMERGENCY_ACCESS_OPENED", SCHOOL.toString()))
        .isEqualTo(REASON);
    assertThat(toldToServices()).contains(Role.ROLE_EMERGENCY_READER);

    people.sql(
        "update role_grant set valid_from = valid_from - 1, valid_to = valid_to - 1"
            + " where role = 'EMERGENCY_READER'");
    assertThat(emergencyGrants()).isEmpty();
  }

  @Test
  void onlyForAReasonThatSaysSomething() {
    assertFails("REASON_MISSING", "请写明原因", () -> open("sysadmin", SCHOOL, "  "));
    assertFails("ARGUMENT_INVALID", "至少 10 个字", () -> open("sysadmin", SCHOOL, "  有急事  "));
    assertFails("ARGUMENT_INVALID", "不能超过 100 字", () -> open("sysadmin", SCHOOL, "急".repeat(101)));
    assertThat(emergencyGrants()).isEmpty();
  }

  @Test
  void nobodyElseOpensOneAndAnotherCountyLooksLikeNone() {
    for (var person :
        List.of("county-admin", "county-leader", "school-admin", "secadmin", "auditor")) {
      assertFails("NOT_ALLOWED", () -> open(person, SCHOOL, REASON));
    }
    var elsewhere = assertFails("UNIT_NOT_FOUND", () -> open("sysadmin", OTHER_COUNTY, REASON));
    var nowhere = assertFails("UNIT_NOT_FOUND", () -> open("sysadmin", UUID.randomUUID(), REASON));
    assertThat(elsewhere).isEqualTo(nowhere);
  }

  @Test
  void askingAgainHasNoSecondEffectAndAUnitIsOpenOnce() throws SQLException {
    var request = request(SCHOOL, REASON);
    var first = call(as(accesses, "sysadmin").openEmergencyAccess(request)).getAccess();
    var again = call(as(accesses, "sysadmin").openEmergencyAccess(request)).getAccess();

    assertThat(again).isEqualTo(first);
    assertThat(emergencyGrants()).hasSize(1);
    assertFails("EMERGENCY_ACCESS_OPEN", "已经开通", () -> open("sysadmin", SCHOOL, REASON));
    opened(TOWN);
    assertThat(emergencyGrants()).hasSize(2);
  }

  @Test
  void whoOpenedItEndsItAtOnce() throws SQLException {
    var access = opened(SCHOOL);
    assertFails("EMERGENCY_ACCESS_NOT_FOUND", () -> close("county-admin", access.getId()));

    call(close("sysadmin", access.getId()));
    call(close("sysadmin", access.getId()));

    assertThat(emergencyGrants()).isEmpty();
    assertThat(toldToServices()).doesNotContain(Role.ROLE_EMERGENCY_READER);
    assertThat(listed("sysadmin").getFirst().getState())
        .isEqualTo(EmergencyAccessState.EMERGENCY_ACCESS_STATE_ENDED);
    assertThat(
            people.count(
                "select count(*) from audit_entry where action = 'EMERGENCY_ACCESS_CLOSED'"
                    + " and result = 'done' and object_id = '"
                    + access.getId()
                    + "'"))
        .isOne();
    opened(SCHOOL);
  }

  @Test
  void whoLosesTheOfficeReadsNoLonger() {
    call(as(accounts, "secadmin").createGrant(want("teacher", Role.ROLE_SYSTEM_ADMINISTRATOR)));
    opened(SCHOOL);

    call(as(accounts, "secadmin").revokeGrant(revoke(TestPeople.id("sysadmin grant").toString())));

    assertThat(emergencyGrants()).isEmpty();
    assertThat(listed("county-admin").getFirst().getState())
        .isEqualTo(EmergencyAccessState.EMERGENCY_ACCESS_STATE_ENDED);
  }

  @Test
  void theSecurityAdministratorEndsItTooButTheCountyDoesNot() {
    opened(SCHOOL);
    var grant = emergencyGrants().getFirst().getId();

    assertFails(
        "GRANT_EXCEEDS_OWN",
        "安全管理员",
        () -> as(accounts, "county-admin").revokeGrant(revoke(grant)));
    call(as(accounts, "secadmin").revokeGrant(revoke(grant)));

    assertThat(emergencyGrants()).isEmpty();
    assertThat(listed("school-admin").getFirst().getState())
        .isEqualTo(EmergencyAccessState.EMERGENCY_ACCESS_STATE_ENDED);
  }

  @Test
  void whoseDataItIsTakesNote() throws SQLException {
    var access = opened(SCHOOL);
    for (var owner : List.of("school-admin", "town-admin", "county-admin", "county-leader")) {
      assertThat(waiting(owner)).as(owner).isOne();
    }
    assertFails("NOT_ALLOWED", () -> count("sysadmin"));
    assertThat(waiting("sibling-school")).isZero();
    for (var other :
        List.of("sibling-school", "sibling-town", "sibling-county", "sysadmin", "auditor")) {
      assertFails("EMERGENCY_ACCESS_NOT_FOUND", () -> acknowledge(other, access.getId(), ""));
    }

    call(acknowledge("school-admin", access.getId(), "已与系统管理员电话核实"));
    call(acknowledge("county-admin", access.getId(), "第二次"));

    assertThat(waiting("county-admin")).isZero();
    assertThat(listed("auditor").getFirst())
        .returns("school-admin", EmergencyAccess::getAcknowledgedBy)
        .returns("已与系统管理员电话核实", EmergencyAccess::getRemark)
        .returns(false, EmergencyAccess::getAcknowledgeable);
  }

  @Test
  void itIsSeenByThoseConcernedAndNobodyElse() {
    opened(TOWN);
    for (var person :
        List.of("sysadmin", "auditor", "county-admin", "county-leader", "town-admin")) {
      assertThat(listed(person)).as(person).hasSize(1);
    }
    assertThat(listed("sysadmin").getFirst().getOwn()).isTrue();
    assertThat(listed("town-admin").getFirst().getAcknowledgeable()).isTrue();
    for (var person :
        List.of("school-admin", "sibling-town", "sibling-county", "secadmin", "teacher")) {
      assertThat(listed(person)).as(person).isEmpty();
    }
  }

  @Test
  void peopleAndTheirNumbersStayShut() {
    opened(SCHOOL);
    assertFails(
        "UNIT_NOT_FOUND",
        () ->
            as(persons, "sysadmin")
                .listPeople(ListPeopleRequest.newBuilder().setUnitId(SCHOOL.toString()).build()));
  }

  @Test
  void nobodyIsGrantedIt() {
    var wanted = want("teacher", Role.ROLE_EMERGENCY_READER);
    for (var giver : List.of("secadmin", "county-admin", "auditor")) {
      assertFails("GRANT_EXCEEDS_OWN", () -> as(accounts, giver).createGrant(wanted));
    }
    assertFails("ARGUMENT_INVALID", "应急查阅", () -> as(accounts, "sysadmin").createGrant(wanted));
  }

  @Test
  void theDatabaseKnowsThatItGoesWithNoOtherRole() throws SQLException {
    for (var person : List.of("county-admin", "school-admin", "secadmin", "auditor")) {
      assertThatThrownBy(() -> grant(person)).hasMessageContaining("exclude each other");
    }
    grant("sysadmin");
    assertThat(emergencyGrants()).hasSize(1);
  }

  @Test
  void whatReadersCallStandsInTheAuditAndIsCounted() throws SQLException {
    opened(SCHOOL);
    assertThat(readers()).containsExactly("subject-sysadmin");

    call(
        asService(accesses)
            .recordEmergencyReads(
                RecordEmergencyReadsRequest.newBuilder()
                    .setSinceTime(now())
                    .addReads(
                        EmergencyRead.newBuilder()
                            .setSubject("subject-sysadmin")
                            .setUsername("sysadmin")
                            .setAddress("192.0.2.9")
                            .setMethod("liandong.metrics.v1.IndicatorService/ListIndicatorValues")
                            .setObjectType("unit")
                            .setObjectId(SCHOOL.toString())
                            .setCount(3))
                    .build()));

    assertThat(people.text(AUDITED, "EMERGENCY_READ", SCHOOL.toString()))
        .isEqualTo("metrics IndicatorService/ListIndicatorValues 3 次");
    assertThat(listed("school-admin").getFirst().getCalls()).isEqualTo(3);

    people.sql(
        "update emergency_access set open_time = open_time - interval '3 days',"
            + " until_time = until_time - interval '3 days'");
    assertThat(readers()).isEmpty();
  }

  private EmergencyAccess opened(UUID unit) {
    return call(open("sysadmin", unit, REASON)).getAccess();
  }

  private Uni<OpenEmergencyAccessResponse> open(String who, UUID unit, String reason) {
    return as(accesses, who).openEmergencyAccess(request(unit, reason));
  }

  private static OpenEmergencyAccessRequest request(UUID unit, String reason) {
    return OpenEmergencyAccessRequest.newBuilder()
        .setRequestId(UUID.randomUUID().toString())
        .setUnitId(unit.toString())
        .setReason(reason)
        .build();
  }

  private Uni<?> close(String who, String id) {
    return as(accesses, who)
        .closeEmergencyAccess(CloseEmergencyAccessRequest.newBuilder().setAccessId(id).build());
  }

  private Uni<?> acknowledge(String who, String id, String remark) {
    return as(accesses, who)
        .acknowledgeEmergencyAccess(
            AcknowledgeEmergencyAccessRequest.newBuilder()
                .setAccessId(id)
                .setRemark(remark)
                .build());
  }

  private List<EmergencyAccess> listed(String who) {
    return call(as(accesses, who)
            .listEmergencyAccesses(ListEmergencyAccessesRequest.getDefaultInstance()))
        .getAccessesList();
  }

  private int waiting(String who) {
    return call(as(accesses, who)
            .countEmergencyAccesses(CountEmergencyAccessesRequest.getDefaultInstance()))
        .getWaiting();
  }

  private Uni<?> count(String who) {
    return as(accesses, who)
        .countEmergencyAccesses(CountEmergencyAccessesRequest.getDefaultInstance());
  }

  private List<String> readers() {
    return call(asService(accesses)
            .listEmergencyReaders(
                ListEmergencyReadersRequest.newBuilder().setSinceTime(now()).build()))
        .getSubjectsList();
  }

  private static Timestamp now() {
    return Timestamps.fromMillis(Instant.now().toEpochMilli());
  }

  private List<Grant> emergencyGrants() {
    return call(as(accounts, "sysadmin").getMe(GetMeRequest.getDefaultInstance()))
        .getAccount()
        .getGrantsList()
        .stream()
        .filter(grant -> grant.getRole() == Role.ROLE_EMERGENCY_READER)
        .toList();
  }

  /** As the projections of the other services hear it. */
  private List<Role> toldToServices() {
    return call(asService(accounts).listGrantChanges(ListGrantChangesRequest.getDefaultInstance()))
        .getChangesList()
        .stream()
        .flatMap(change -> change.getGrantsList().stream())
        .filter(grant -> !grant.getValidToDate().equals(grant.getValidFromDate()))
        .map(Grant::getRole)
        .toList();
  }

  private void grant(String person) throws SQLException {
    people.sql(
        """
        insert into role_grant (id, account_id, role, unit_id, valid_from, valid_to)
        values (gen_random_uuid(), ?, 'EMERGENCY_READER', ?, '2020-01-02', '2099-01-01')\
        """,
        TestPeople.id(person),
        SCHOOL);
  }

  private static UUID id(Grant grant) {
    return UUID.fromString(grant.getId());
  }

  private static CreateGrantRequest want(String person, Role role) {
    return CreateGrantRequest.newBuilder()
        .setUsername(person)
        .setRole(role)
        .setUnitId(COUNTY.toString())
        .build();
  }

  private static RevokeGrantRequest revoke(String grant) {
    return RevokeGrantRequest.newBuilder().setGrantId(grant).build();
  }
}
