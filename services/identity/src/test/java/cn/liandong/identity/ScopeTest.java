package cn.liandong.identity;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.STRANGERS;
import static cn.liandong.identity.TestPeople.as;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.Rpcs;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.VerifyAuditRequest;
import cn.liandong.proto.identity.v1.AbsenceKind;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.AuditService;
import cn.liandong.proto.identity.v1.CancelAbsenceRequest;
import cn.liandong.proto.identity.v1.CloseAccountRequest;
import cn.liandong.proto.identity.v1.CountActivationsRequest;
import cn.liandong.proto.identity.v1.CountPeopleRequest;
import cn.liandong.proto.identity.v1.CountPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.CreatePersonRequest;
import cn.liandong.proto.identity.v1.EndPersonRequest;
import cn.liandong.proto.identity.v1.EndSessionRequest;
import cn.liandong.proto.identity.v1.ExportPeopleRequest;
import cn.liandong.proto.identity.v1.ExportPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.GetPersonRequest;
import cn.liandong.proto.identity.v1.HandOverRequest;
import cn.liandong.proto.identity.v1.HandOverService;
import cn.liandong.proto.identity.v1.ImportService;
import cn.liandong.proto.identity.v1.InvitePeopleRequest;
import cn.liandong.proto.identity.v1.IssueActivationCodeRequest;
import cn.liandong.proto.identity.v1.IssueActivationSheetRequest;
import cn.liandong.proto.identity.v1.ListAccountsRequest;
import cn.liandong.proto.identity.v1.ListActivationsRequest;
import cn.liandong.proto.identity.v1.ListEndedSessionsRequest;
import cn.liandong.proto.identity.v1.ListGrantChangesRequest;
import cn.liandong.proto.identity.v1.ListGrantUnitsRequest;
import cn.liandong.proto.identity.v1.ListInvitedRequest;
import cn.liandong.proto.identity.v1.ListOnlineSessionsRequest;
import cn.liandong.proto.identity.v1.ListPeopleRequest;
import cn.liandong.proto.identity.v1.ListPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.ListSignInsRequest;
import cn.liandong.proto.identity.v1.LockAccountRequest;
import cn.liandong.proto.identity.v1.PersonKind;
import cn.liandong.proto.identity.v1.PersonMoveService;
import cn.liandong.proto.identity.v1.PersonService;
import cn.liandong.proto.identity.v1.PlatformAccountService;
import cn.liandong.proto.identity.v1.PlatformCallState;
import cn.liandong.proto.identity.v1.ProvisioningService;
import cn.liandong.proto.identity.v1.ReconcileRequest;
import cn.liandong.proto.identity.v1.RecordAbsenceRequest;
import cn.liandong.proto.identity.v1.RecordPlatformCallRequest;
import cn.liandong.proto.identity.v1.RecordRefusalsRequest;
import cn.liandong.proto.identity.v1.RenewSealsRequest;
import cn.liandong.proto.identity.v1.RevealPersonRequest;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import cn.liandong.proto.identity.v1.Role;
import cn.liandong.proto.identity.v1.SecondPersonRequest;
import cn.liandong.proto.identity.v1.SignInService;
import cn.liandong.proto.identity.v1.SignOutSessionRequest;
import cn.liandong.proto.identity.v1.TransferPersonRequest;
import cn.liandong.proto.identity.v1.UnlockAccountRequest;
import cn.liandong.proto.identity.v1.UpdatePersonRequest;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import cn.liandong.proto.imports.v1.AppendFileRequest;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.DiscardImportRequest;
import cn.liandong.proto.imports.v1.GetErrorWorkbookRequest;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.GetTemplateWorkbookRequest;
import cn.liandong.proto.imports.v1.ListImportsRequest;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.MapColumnsRequest;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import com.google.common.collect.Sets;
import com.google.type.Date;
import io.grpc.BindableService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every RPC against every kind of stranger: nothing comes back, and the audit knows. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class ScopeTest {

  @Inject @GrpcService Instance<BindableService> services;

  /** Calls that answer everyone, with nothing but the caller's own. */
  private static final String OWN = "";

  /** Needs no sign-in, but a code: see ActivationTest. */
  private static final Set<String> OPEN = Set.of("Activate");

  private static final String PERSON = TestPeople.id("person").toString();
  private static final String IMPORT = TestPeople.id("import").toString();

  @GrpcClient("identity")
  AccountService accounts;

  @GrpcClient("identity")
  SignInService signIns;

  @GrpcClient("identity")
  ActivationService activations;

  @GrpcClient("identity")
  HandOverService handOvers;

  @GrpcClient("identity")
  ProvisioningService provisioning;

  @GrpcClient("identity")
  AuditService audit;

  @GrpcClient("identity")
  PersonService persons;

  @GrpcClient("identity")
  PersonMoveService moves;

  @GrpcClient("identity")
  PlatformAccountService platformAccounts;

  @GrpcClient("identity")
  ImportService imports;

  @Inject TestPeople people;

  private record Door(String reason, Function<Function<Object, Object>, Uni<?>> call) {}

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
    people.person("person", "阿力木·买买提", TestPeople.SCHOOL);
    people.beginImport("import", TestPeople.SCHOOL);
  }

  @Test
  void strangersGetNothingFromAnyCall() throws SQLException {
    for (var door : doors().entrySet()) {
      for (var stranger : STRANGERS) {
        var ofTheRoot = stranger.equals("sibling-county") && door.getKey().equals("RenewSeals");
        if (door.getValue().reason.equals(OWN) || ofTheRoot) {
          continue;
        }
        var before = refusals(stranger);
        assertFails(
            door.getValue().reason, () -> door.getValue().call.apply(stub -> as(stub, stranger)));
        assertThat(refusals(stranger))
            .as("%s by %s", door.getKey(), stranger)
            .isGreaterThan(before);
      }
    }
  }

  @Test
  void noRoleReachesIntoAnotherCounty() throws SQLException {
    for (var stranger : people.officials(TestPeople.OTHER_COUNTY)) {
      for (var door : doors().entrySet()) {
        if (!isOwn(stranger, door.getKey()) && !door.getValue().reason.equals(OWN)) {
          assertFails(
              door.getValue().reason, () -> door.getValue().call.apply(stub -> as(stub, stranger)));
        }
      }
    }
  }

  /** An auditor reads the audit, and the other county is a root: its administrator renews seals. */
  private static boolean isOwn(String role, String door) {
    return role.contains("AUDIT") && door.contains("Audit")
        || role.equals("COUNTY_ADMINISTRATOR") && door.equals("RenewSeals");
  }

  @Test
  void strangersSeeOnlyTheirOwnPeople() {
    for (var stranger : STRANGERS) {
      assertThat(
              call(as(accounts, stranger).listAccounts(ListAccountsRequest.getDefaultInstance()))
                  .getAccountsList())
          .as(stranger)
          .noneMatch(account -> account.getUsername().equals("town-admin"))
          .noneMatch(account -> account.getUsername().equals("school-admin"))
          .noneMatch(account -> account.getUsername().equals("county-admin"));
      assertThat(
              call(as(activations, stranger)
                      .listActivations(ListActivationsRequest.getDefaultInstance()))
                  .getActivationsList())
          .as(stranger)
          .noneMatch(account -> account.getUsername().equals("school-admin"));
      assertThat(
              call(as(accounts, stranger).getMe(GetMeRequest.getDefaultInstance()))
                  .getAccount()
                  .getUsername())
          .isEqualTo(stranger);
    }
  }

  @Test
  void anonymousCallersAreAskedToSignIn() {
    doors()
        .values()
        .forEach(door -> assertFails("NOT_SIGNED_IN", () -> door.call.apply(stub -> stub)));
  }

  @Test
  void everyRpcIsTriedHere() {
    assertThat(Sets.union(doors().keySet(), OPEN))
        .containsExactlyInAnyOrderElementsOf(Rpcs.of(services.stream(), "liandong.identity.v1"));
  }

  private long refusals(String person) throws SQLException {
    return people.count(
        "select count(*) from audit_entry where actor = ? and result = 'refused'", person);
  }

  private Map<String, Door> doors() {
    var doors = new HashMap<>(accountDoors());
    doors.putAll(activationDoors());
    doors.putAll(personDoors());
    doors.putAll(platformAccountDoors());
    doors.putAll(importDoors());
    return doors;
  }

  private Map<String, Door> activationDoors() {
    var account = TestPeople.id("school-admin").toString();
    var unit = TestPeople.SCHOOL.toString();
    return Map.of(
        "ListActivations",
        door(
            OWN,
            activations,
            stub -> stub.listActivations(ListActivationsRequest.getDefaultInstance())),
        "CountActivations",
        door(
            "UNIT_NOT_FOUND",
            activations,
            stub ->
                stub.countActivations(
                    CountActivationsRequest.newBuilder().setUnitId(unit).build())),
        "InvitePeople",
        door(
            "UNIT_NOT_FOUND",
            activations,
            stub ->
                stub.invitePeople(
                    InvitePeopleRequest.newBuilder()
                        .setUnitId(unit)
                        .setText("王\tstranger")
                        .build())),
        "IssueActivationSheet",
        door(
            "UNIT_NOT_FOUND",
            activations,
            stub ->
                stub.issueActivationSheet(
                    IssueActivationSheetRequest.newBuilder().setUnitId(unit).build())),
        "IssueActivationCode",
        door(
            "ACCOUNT_NOT_FOUND",
            activations,
            stub ->
                stub.issueActivationCode(
                    IssueActivationCodeRequest.newBuilder().setAccountId(account).build())),
        "LockAccount",
        door(
            "ACCOUNT_NOT_FOUND",
            activations,
            stub ->
                stub.lockAccount(
                    LockAccountRequest.newBuilder().setAccountId(account).setReason("x").build())),
        "UnlockAccount",
        door(
            "ACCOUNT_NOT_FOUND",
            activations,
            stub ->
                stub.unlockAccount(
                    UnlockAccountRequest.newBuilder().setAccountId(account).build())),
        "HandOver",
        door(
            "ACCOUNT_NOT_FOUND",
            handOvers,
            stub ->
                stub.handOver(
                    HandOverRequest.newBuilder()
                        .setAccountId(account)
                        .setSuccessorId(account)
                        .setReason("x")
                        .build())),
        "CloseAccount",
        door(
            "ACCOUNT_NOT_FOUND",
            activations,
            stub ->
                stub.closeAccount(
                    CloseAccountRequest.newBuilder()
                        .setAccountId(account)
                        .setReason("x")
                        .build())));
  }

  private Map<String, Door> accountDoors() {
    return Map.ofEntries(
        entry("GetMe", door(OWN, accounts, stub -> stub.getMe(GetMeRequest.getDefaultInstance()))),
        entry(
            "ListAccounts",
            door(
                OWN,
                accounts,
                stub -> stub.listAccounts(ListAccountsRequest.getDefaultInstance()))),
        entry(
            "CreateGrant",
            door(
                "UNIT_NOT_FOUND",
                accounts,
                stub ->
                    stub.createGrant(
                        CreateGrantRequest.newBuilder()
                            .setUsername("teacher")
                            .setRole(Role.ROLE_SCHOOL_ADMINISTRATOR)
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .build()))),
        entry(
            "RevokeGrant",
            door(
                "GRANT_NOT_FOUND",
                accounts,
                stub ->
                    stub.revokeGrant(
                        RevokeGrantRequest.newBuilder()
                            .setGrantId(TestPeople.id("town-admin grant").toString())
                            .build()))),
        entry(
            "ListGrantUnits",
            door(
                OWN,
                accounts,
                stub ->
                    stub.listGrantUnits(
                        ListGrantUnitsRequest.newBuilder()
                            .setRole(Role.ROLE_SCHOOL_ADMINISTRATOR)
                            .build()))),
        entry(
            "ListGrantChanges",
            door(
                "NOT_ALLOWED",
                accounts,
                stub -> stub.listGrantChanges(ListGrantChangesRequest.getDefaultInstance()))),
        entry(
            "RecordRefusals",
            door(
                "NOT_ALLOWED",
                signIns,
                stub -> stub.recordRefusals(RecordRefusalsRequest.getDefaultInstance()))),
        entry(
            "Reconcile",
            door(
                "NOT_ALLOWED",
                provisioning,
                stub -> stub.reconcile(ReconcileRequest.getDefaultInstance()))),
        entry(
            "ListInvited",
            door(
                "NOT_ALLOWED",
                provisioning,
                stub -> stub.listInvited(ListInvitedRequest.getDefaultInstance()))),
        entry(
            "EndSession",
            door(OWN, signIns, stub -> stub.endSession(EndSessionRequest.getDefaultInstance()))),
        entry(
            "ListSignIns",
            door(OWN, signIns, stub -> stub.listSignIns(ListSignInsRequest.getDefaultInstance()))),
        entry(
            "ListOnlineSessions",
            door(
                OWN,
                signIns,
                stub -> stub.listOnlineSessions(ListOnlineSessionsRequest.getDefaultInstance()))),
        entry(
            "SignOutSession",
            door(
                "SESSION_NOT_FOUND",
                signIns,
                stub ->
                    stub.signOutSession(
                        SignOutSessionRequest.newBuilder().setSessionId("somebody's").build()))),
        entry(
            "ListEndedSessions",
            door(
                "NOT_ALLOWED",
                signIns,
                stub -> stub.listEndedSessions(ListEndedSessionsRequest.getDefaultInstance()))),
        entry(
            "ListAuditEntries",
            door(
                "NOT_ALLOWED",
                audit,
                stub -> stub.listAuditEntries(ListAuditEntriesRequest.getDefaultInstance()))),
        entry(
            "VerifyAudit",
            door(
                "NOT_ALLOWED",
                audit,
                stub -> stub.verifyAudit(VerifyAuditRequest.getDefaultInstance()))));
  }

  private Map<String, Door> personDoors() {
    return Map.ofEntries(
        Map.entry(
            "ListPeople",
            door(
                "UNIT_NOT_FOUND",
                persons,
                stub ->
                    stub.listPeople(
                        ListPeopleRequest.newBuilder()
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .build()))),
        Map.entry(
            "ExportPeople",
            door(
                "UNIT_NOT_FOUND",
                persons,
                stub ->
                    stub.exportPeople(
                        ExportPeopleRequest.newBuilder()
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .build()))),
        Map.entry(
            "CountPeople",
            door(
                "UNIT_NOT_FOUND",
                persons,
                stub ->
                    stub.countPeople(
                        CountPeopleRequest.newBuilder()
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .build()))),
        Map.entry(
            "GetPerson",
            door(
                "PERSON_NOT_FOUND",
                persons,
                stub -> stub.getPerson(GetPersonRequest.newBuilder().setPersonId(PERSON).build()))),
        Map.entry(
            "RevealPerson",
            door(
                "PERSON_NOT_FOUND",
                persons,
                stub ->
                    stub.revealPerson(
                        RevealPersonRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setReason("x")
                            .build()))),
        Map.entry(
            "CreatePerson",
            door(
                "UNIT_NOT_FOUND",
                persons,
                stub ->
                    stub.createPerson(
                        CreatePersonRequest.newBuilder()
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .setName("x")
                            .setKind(PersonKind.PERSON_KIND_STAFF)
                            .build()))),
        Map.entry(
            "UpdatePerson",
            door(
                "PERSON_NOT_FOUND",
                persons,
                stub ->
                    stub.updatePerson(
                        UpdatePersonRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setName("x")
                            .build()))),
        Map.entry(
            "RenewSeals",
            door(
                "NOT_ALLOWED",
                persons,
                stub -> stub.renewSeals(RenewSealsRequest.newBuilder().build()))),
        Map.entry(
            "TransferPerson",
            door(
                "PERSON_NOT_FOUND",
                moves,
                stub ->
                    stub.transferPerson(
                        TransferPersonRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setUnitId(TestPeople.OTHER_SCHOOL.toString())
                            .build()))),
        Map.entry(
            "SecondPerson",
            door(
                "PERSON_NOT_FOUND",
                moves,
                stub ->
                    stub.secondPerson(
                        SecondPersonRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .setFromDate(date(2027))
                            .setToDate(date(2028))
                            .build()))),
        Map.entry(
            "EndPerson",
            door(
                "PERSON_NOT_FOUND",
                moves,
                stub ->
                    stub.endPerson(
                        EndPersonRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setReason("x")
                            .build()))),
        Map.entry(
            "RecordAbsence",
            door(
                "PERSON_NOT_FOUND",
                moves,
                stub ->
                    stub.recordAbsence(
                        RecordAbsenceRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setKind(AbsenceKind.ABSENCE_KIND_LEAVE)
                            .setFromDate(date(2027))
                            .setToDate(date(2028))
                            .setReason("x")
                            .build()))),
        Map.entry(
            "CancelAbsence",
            door(
                "PERSON_NOT_FOUND",
                moves,
                stub ->
                    stub.cancelAbsence(
                        CancelAbsenceRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setAbsenceId(PERSON)
                            .build()))));
  }

  private Map<String, Door> platformAccountDoors() {
    var unit = TestPeople.SCHOOL.toString();
    return Map.of(
        "CountPlatformAccounts",
        door(
            "UNIT_NOT_FOUND",
            platformAccounts,
            stub ->
                stub.countPlatformAccounts(
                    CountPlatformAccountsRequest.newBuilder().setUnitId(unit).build())),
        "ListPlatformAccounts",
        door(
            "UNIT_NOT_FOUND",
            platformAccounts,
            stub ->
                stub.listPlatformAccounts(
                    ListPlatformAccountsRequest.newBuilder().setUnitId(unit).build())),
        "ExportPlatformAccounts",
        door(
            "UNIT_NOT_FOUND",
            platformAccounts,
            stub ->
                stub.exportPlatformAccounts(
                    ExportPlatformAccountsRequest.newBuilder().setUnitId(unit).build())),
        "RecordPlatformCall",
        door(
            "PERSON_NOT_FOUND",
            platformAccounts,
            stub ->
                stub.recordPlatformCall(
                    RecordPlatformCallRequest.newBuilder()
                        .setPersonId(PERSON)
                        .setState(PlatformCallState.PLATFORM_CALL_STATE_CALLED)
                        .build())));
  }

  private Map<String, Door> importDoors() {
    return Map.ofEntries(
        Map.entry(
            "BeginImport",
            door(
                "IMPORT_NOT_ALLOWED",
                imports,
                stub ->
                    stub.beginImport(
                        BeginImportRequest.newBuilder()
                            .setTemplate("teachers")
                            .setFileName("x.csv")
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .build()))),
        Map.entry(
            "AppendFile",
            door(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.appendFile(AppendFileRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "GetImport",
            door(
                "IMPORT_NOT_FOUND",
                imports,
                stub -> stub.getImport(GetImportRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "ListRows",
            door(
                "IMPORT_NOT_FOUND",
                imports,
                stub -> stub.listRows(ListRowsRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "MapColumns",
            door(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.mapColumns(MapColumnsRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "AnswerQuestions",
            door(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.answerQuestions(
                        AnswerQuestionsRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "ConfirmImport",
            door(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.confirmImport(
                        ConfirmImportRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "UndoImport",
            door(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.undoImport(UndoImportRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "DiscardImport",
            door(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.discardImport(
                        DiscardImportRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "GetErrorWorkbook",
            door(
                "IMPORT_NOT_FOUND",
                imports,
                stub ->
                    stub.getErrorWorkbook(
                        GetErrorWorkbookRequest.newBuilder().setImportId(IMPORT).build()))),
        Map.entry(
            "ListImports",
            door(OWN, imports, stub -> stub.listImports(ListImportsRequest.newBuilder().build()))),
        Map.entry(
            "GetTemplateWorkbook",
            door(
                OWN,
                imports,
                stub ->
                    stub.getTemplateWorkbook(
                        GetTemplateWorkbookRequest.newBuilder().setTemplate("teachers").build()))));
  }

  private static Date date(int year) {
    return Date.newBuilder().setYear(year).setMonth(1).setDay(1).build();
  }

  @SuppressWarnings("unchecked")
  private static <T> Door door(String reason, T stub, Function<T, Uni<?>> call) {
    return new Door(reason, sign -> call.apply((T) sign.apply(stub)));
  }
}
