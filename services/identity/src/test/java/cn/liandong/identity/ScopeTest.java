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
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.AuditService;
import cn.liandong.proto.identity.v1.CloseAccountRequest;
import cn.liandong.proto.identity.v1.CountActivationsRequest;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.EndSessionRequest;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.InvitePeopleRequest;
import cn.liandong.proto.identity.v1.IssueActivationCodeRequest;
import cn.liandong.proto.identity.v1.IssueActivationSheetRequest;
import cn.liandong.proto.identity.v1.ListAccountsRequest;
import cn.liandong.proto.identity.v1.ListActivationsRequest;
import cn.liandong.proto.identity.v1.ListEndedSessionsRequest;
import cn.liandong.proto.identity.v1.ListGrantChangesRequest;
import cn.liandong.proto.identity.v1.ListGrantUnitsRequest;
import cn.liandong.proto.identity.v1.LockAccountRequest;
import cn.liandong.proto.identity.v1.RecordRefusalsRequest;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import cn.liandong.proto.identity.v1.Role;
import cn.liandong.proto.identity.v1.SignInService;
import cn.liandong.proto.identity.v1.UnlockAccountRequest;
import com.google.common.collect.Sets;
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

  @GrpcClient("identity")
  AccountService accounts;

  @GrpcClient("identity")
  SignInService signIns;

  @GrpcClient("identity")
  ActivationService activations;

  @GrpcClient("identity")
  AuditService audit;

  @Inject TestPeople people;

  private record Door(String reason, Function<Function<Object, Object>, Uni<?>> call) {}

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
  }

  @Test
  void strangersGetNothingFromAnyCall() throws SQLException {
    for (var door : doors().entrySet()) {
      for (var stranger : STRANGERS) {
        if (door.getValue().reason.equals(OWN)) {
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
            "EndSession",
            door(OWN, signIns, stub -> stub.endSession(EndSessionRequest.getDefaultInstance()))),
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

  @SuppressWarnings("unchecked")
  private static <T> Door door(String reason, T stub, Function<T, Uni<?>> call) {
    return new Door(reason, sign -> call.apply((T) sign.apply(stub)));
  }
}
