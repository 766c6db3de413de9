package cn.liandong.identity.agency;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.identity.activation.Keycloak;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.AdmitAgencyCallRequest;
import cn.liandong.proto.identity.v1.AgencyClientService;
import cn.liandong.proto.identity.v1.AgencyClientState;
import cn.liandong.proto.identity.v1.AgencyClientTerms;
import cn.liandong.proto.identity.v1.AgencyPurpose;
import cn.liandong.proto.identity.v1.ChangeAgencyClientRequest;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.IssueActivationCodeRequest;
import cn.liandong.proto.identity.v1.ListAccountsRequest;
import cn.liandong.proto.identity.v1.ListAgencyClientsRequest;
import cn.liandong.proto.identity.v1.ListAgencyUseRequest;
import cn.liandong.proto.identity.v1.RegisterAgencyClientRequest;
import cn.liandong.proto.identity.v1.ResumeAgencyClientRequest;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import cn.liandong.proto.identity.v1.Role;
import cn.liandong.proto.identity.v1.SuspendAgencyClientRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class AgencyClientTest {

  private static final String PROGRAM = TestPeople.program("program");
  private static final String ID = TestPeople.id("program").toString();

  @GrpcClient("identity")
  AgencyClientService clients;

  @GrpcClient("identity")
  AccountService accounts;

  @GrpcClient("identity")
  ActivationService activations;

  @Inject TestPeople people;

  @Inject AgencyExpiry expiry;

  @AfterEach
  void leaveNothingToOthers() throws SQLException {
    people.reset();
  }

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
    people.registeredProgram("program", TestPeople.SCHOOL);
  }

  @AfterEach
  void comesBack() throws Exception {
    Keycloak.comesBack();
  }

  @Test
  void theSecurityAndTheCountyAdministratorRegisterAndARepetitionMakesNoSecond() {
    for (var person : new String[] {"secadmin", "county-admin"}) {
      var request = registration(TestPeople.SCHOOL).setRequestId(person).build();

      var client = call(as(clients, person).registerAgencyClient(request)).getClient();
      var again = call(as(clients, person).registerAgencyClient(request)).getClient();

      assertThat(client.getKeyId()).isEqualTo(TestKeys.ID);
      assertThat(client.getState()).isEqualTo(AgencyClientState.AGENCY_CLIENT_STATE_REGISTERED);
      assertThat(again.getId()).isEqualTo(client.getId());
    }
    assertThat(list("school-admin")).isEqualTo(3);
    assertThat(list("sibling-school")).isZero();
    assertThat(list("auditor")).isZero();
  }

  @Test
  void theRequestIdOfAnotherCountyIsFree() {
    var here = registration(TestPeople.SCHOOL).build();
    var elsewhere = registration(TestPeople.OTHER_COUNTY).build();

    var first = call(as(clients, "county-admin").registerAgencyClient(here)).getClient();
    var second = call(as(clients, "sibling-county").registerAgencyClient(elsewhere)).getClient();

    assertThat(second.getId()).isNotEqualTo(first.getId());
  }

  @Test
  void keycloakIsToldOnceWhoseTimeIsOver() throws Exception {
    Keycloak.goesAway();
    people.sql("update agency_client set valid_to = current_date where id = ?::uuid", ID);

    expiry.close();
    assertThat(orders()).isPositive();
    people.sql("delete from keycloak_order");
    expiry.close();

    assertThat(orders()).isZero();
  }

  @Test
  void whoOnlySeesThemRegistersAndSuspendsNone() {
    assertFails(
        "NOT_ALLOWED",
        () ->
            as(clients, "school-admin")
                .registerAgencyClient(registration(TestPeople.SCHOOL).build()));
    assertFails("NOT_ALLOWED", () -> suspend("school-admin"));
    assertFails("AGENCY_CLIENT_NOT_FOUND", () -> suspend("sysadmin"));
  }

  @Test
  void callsAreCountedUpToTheQuotaHoweverManyComeAtOnce() {
    var failures =
        call(
            Multi.createFrom()
                .range(0, 12)
                .onItem()
                .transformToUni(_ ->
                    admit(AgencyPurpose.AGENCY_PURPOSE_UNITS)
                        .replaceWith("")
                        .onFailure()
                        .recoverWithItem(Throwable::getMessage))
                .merge(12)
                .filter(text -> !text.isEmpty())
                .collect()
                .asList());

    assertThat(failures).hasSize(9).allMatch(text -> text.contains("RESOURCE_EXHAUSTED"));
    assertThat(calls("school-admin")).isEqualTo(3);
    assertFails("AGENCY_QUOTA", () -> admit(AgencyPurpose.AGENCY_PURPOSE_UNITS));
  }

  @Test
  void anotherPurposeIsRefusedAndNotCounted() {
    assertFails("AGENCY_PURPOSE", () -> admit(AgencyPurpose.AGENCY_PURPOSE_PUBLICATIONS));
    assertThat(calls("secadmin")).isZero();
  }

  @Test
  void whoeverIsSuspendedIsOutUntilResumedEvenWhileKeycloakIsAway() throws Exception {
    Keycloak.goesAway();

    call(suspend("secadmin"));

    assertFails("AGENCY_NOT_ADMITTED", () -> admit(AgencyPurpose.AGENCY_PURPOSE_UNITS));
    assertThat(inForce()).isZero();
    assertThat(
            people.count(
                "select count(*) from ended_session where subject = ?", "subject-" + PROGRAM))
        .isPositive();
    assertThat(orders()).isPositive();

    var request = ResumeAgencyClientRequest.newBuilder().setId(ID).build();
    assertThat(call(as(clients, "county-admin").resumeAgencyClient(request)).getClient().getState())
        .isEqualTo(AgencyClientState.AGENCY_CLIENT_STATE_REGISTERED);
    assertThat(inForce()).isEqualTo(1);
  }

  @Test
  void whoseTimeIsOverIsNotAdmittedUntilItIsExtended() throws SQLException {
    people.sql("update agency_client set valid_to = current_date where id = ?::uuid", ID);

    assertFails("AGENCY_NOT_ADMITTED", () -> admit(AgencyPurpose.AGENCY_PURPOSE_UNITS));
    var change =
        ChangeAgencyClientRequest.newBuilder().setId(ID).setVersion(1).setTerms(terms()).build();
    assertThat(call(as(clients, "secadmin").changeAgencyClient(change)).getClient().getVersion())
        .isEqualTo(2);
    call(admit(AgencyPurpose.AGENCY_PURPOSE_UNITS));
    assertFails("AGENCY_CLIENT_STALE", () -> as(clients, "secadmin").changeAgencyClient(change));
  }

  @Test
  void aProgramIsNobodyWhoIsInvitedLockedOrGrantedAnything() {
    var code = IssueActivationCodeRequest.newBuilder().setAccountId(ID).build();
    var grant =
        RevokeGrantRequest.newBuilder()
            .setGrantId(TestPeople.id("program grant").toString())
            .build();
    assertFails(
        "ACCOUNT_NOT_FOUND", () -> as(activations, "county-admin").issueActivationCode(code));
    assertFails("GRANT_NOT_FOUND", () -> as(accounts, "secadmin").revokeGrant(grant));
    assertThat(
            call(as(accounts, "secadmin").listAccounts(ListAccountsRequest.getDefaultInstance()))
                .getAccountsList())
        .noneMatch(account -> account.getUsername().equals(PROGRAM));
    assertFails(
        "ARGUMENT_INVALID",
        () ->
            as(accounts, "secadmin")
                .createGrant(
                    CreateGrantRequest.newBuilder()
                        .setUsername("teacher")
                        .setRole(Role.ROLE_AGENCY)
                        .setUnitId(TestPeople.SCHOOL.toString())
                        .build()));
  }

  private Uni<?> admit(AgencyPurpose purpose) {
    return as(clients, PROGRAM)
        .admitAgencyCall(AdmitAgencyCallRequest.newBuilder().setPurpose(purpose).build());
  }

  private Uni<?> suspend(String person) {
    var request = SuspendAgencyClientRequest.newBuilder().setId(ID).setReason("密钥外泄").build();
    return as(clients, person).suspendAgencyClient(request);
  }

  private int list(String person) {
    var request = ListAgencyClientsRequest.getDefaultInstance();
    return call(as(clients, person).listAgencyClients(request)).getClientsCount();
  }

  private long calls(String person) {
    var request = ListAgencyUseRequest.newBuilder().setId(ID).build();
    return call(as(clients, person).listAgencyUse(request)).getUsesList().stream()
        .mapToLong(use -> use.getCalls())
        .sum();
  }

  private long orders() throws SQLException {
    return people.count("select count(*) from keycloak_order");
  }

  private long inForce() throws SQLException {
    return people.count(
        """
        select count(*) from grant_ref
        where username = ? and (valid_to is null or valid_to > current_date)\
        """,
        PROGRAM);
  }

  private static RegisterAgencyClientRequest.Builder registration(UUID unit) {
    return RegisterAgencyClientRequest.newBuilder()
        .setRequestId("r")
        .setUnitId(unit.toString())
        .setTerms(terms())
        .setPublicKey(TestKeys.PEM);
  }

  private static AgencyClientTerms terms() {
    return AgencyClientTerms.newBuilder()
        .setName("统计接口")
        .setAgency("县统计局")
        .setContact("综合股")
        .addPurposes(AgencyPurpose.AGENCY_PURPOSE_UNITS)
        .setDailyQuota(3)
        .setValidToDate(Dates.toProto(LocalDate.now().plusYears(1)))
        .build();
  }
}
