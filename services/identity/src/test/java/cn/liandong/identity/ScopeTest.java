package cn.liandong.identity;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.STRANGERS;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.Door;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.Rpcs;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.ListAccountsRequest;
import cn.liandong.proto.identity.v1.ListActivationsRequest;
import com.google.common.collect.Sets;
import io.grpc.BindableService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every RPC against every kind of stranger: nothing comes back, and the audit knows. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class ScopeTest {

  @Inject @GrpcService Instance<BindableService> services;

  /** Needs no sign-in, but a code: see ActivationTest. */
  private static final Set<String> OPEN = Set.of("Activate");

  private static final Map<String, String> PROGRAMS =
      Map.of(
          "ListGrantChanges", "NOT_ALLOWED",
          "RecordRefusals", "NOT_ALLOWED",
          "Reconcile", "NOT_ALLOWED",
          "ListInvited", "NOT_ALLOWED",
          "ListEndedSessions", "NOT_ALLOWED",
          "RenewSeals", "NOT_ALLOWED",
          "ListEmergencyReaders", "NOT_ALLOWED",
          "RecordEmergencyReads", "NOT_ALLOWED",
          "LinkUpstream", "NOT_FROM_UPSTREAM");

  @GrpcClient("identity")
  AccountService accounts;

  @GrpcClient("identity")
  ActivationService activations;

  @Inject AccountDoors accountDoors;
  @Inject ActivationDoors activationDoors;
  @Inject PersonDoors personDoors;
  @Inject PersonalRequestDoors personalRequestDoors;
  @Inject ImportDoors importDoors;
  @Inject AgencyDoors agencyDoors;
  @Inject ConsentDoors consentDoors;
  @Inject EmergencyDoors emergencyDoors;
  @Inject TestPeople people;

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
    people.person("person", "阿力木·买买提", TestPeople.SCHOOL);
    people.beginImport("import", TestPeople.SCHOOL);
    people.correction("correction", "person");
    people.deletion("deletion", "person");
    people.consentNotice("notice", TestPeople.SCHOOL);
    people.registeredProgram("program", TestPeople.SCHOOL);
    people.emergencyAccess("emergency", TestPeople.SCHOOL);
  }

  @Test
  void strangersGetNothingFromAnyCall() throws SQLException {
    for (var door : doors().entrySet()) {
      for (var stranger : STRANGERS) {
        if (door.getValue().isOpen()) {
          continue;
        }
        var before = refusals(stranger);
        assertFails(
            door.getValue().reason(), () -> door.getValue().call(stub -> as(stub, stranger)));
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
        if (!isOwn(stranger, door.getKey()) && !door.getValue().isOpen()) {
          assertFails(
              door.getValue().reason(), () -> door.getValue().call(stub -> as(stub, stranger)));
        }
      }
    }
  }

  private static boolean isOwn(String role, String door) {
    return role.contains("AUDIT") && door.contains("Audit");
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
  void programsMayCallNothingHereButTheirOwnDoor() {
    for (var door : doors().entrySet()) {
      if (!door.getKey().equals("AdmitAgencyCall")) {
        assertFails(
            PROGRAMS.getOrDefault(door.getKey(), "PERSON_ONLY"),
            () -> door.getValue().call(stub -> as(stub, TestPeople.program("program"))));
      }
    }
  }

  @Test
  void anonymousCallersAreAskedToSignIn() {
    doors().values().forEach(door -> assertFails("NOT_SIGNED_IN", () -> door.call(stub -> stub)));
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
    var doors = new HashMap<>(accountDoors.all());
    doors.putAll(activationDoors.all());
    doors.putAll(personDoors.all());
    doors.putAll(personalRequestDoors.all());
    doors.putAll(importDoors.all());
    doors.putAll(agencyDoors.all());
    doors.putAll(consentDoors.all());
    doors.putAll(emergencyDoors.all());
    return doors;
  }
}
