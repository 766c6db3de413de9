package cn.liandong.organization;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.STRANGERS;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.liandong.common.scope.Role;
import cn.liandong.common.test.Door;
import cn.liandong.common.test.Failures;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.Rpcs;
import cn.liandong.proto.imports.v1.ListImportsRequest;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.ListUnitOperationsRequest;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.UnitOperationService;
import cn.liandong.proto.organization.v1.UnitService;
import io.grpc.BindableService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every RPC against every kind of stranger: nothing comes back, and the audit knows. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ScopeTest {

  @Inject @GrpcService Instance<BindableService> services;
  @Inject Instance<Doors> features;
  @Inject OwnThings own;
  @Inject TestRegistry registry;

  @GrpcClient("organization")
  UnitService units;

  @GrpcClient("organization")
  UnitOperationService operations;

  @GrpcClient("organization")
  ImportService imports;

  private Doors.Targets targets;

  @BeforeEach
  void reset() throws SQLException {
    targets = own.create();
  }

  @Test
  void strangersListNoImportOfTheCounty() {
    for (var stranger : STRANGERS) {
      assertThat(
              call(as(imports, stranger).listImports(ListImportsRequest.getDefaultInstance()))
                  .getImportsList())
          .as(stranger)
          .isEmpty();
    }
  }

  @Test
  void strangersListNoOperationOfTheCounty() {
    for (var stranger : STRANGERS) {
      assertThat(
              call(as(operations, stranger)
                      .listUnitOperations(ListUnitOperationsRequest.getDefaultInstance()))
                  .getOperationsList())
          .as(stranger)
          .isEmpty();
    }
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

  /** Of the very county, and yet with nothing to look for here. */
  @Test
  void theThreeAdministratorsGetNothingButTheAuditorTheAudit() throws SQLException {
    for (var role :
        List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
      registry.grant(role.name(), role, registry.county);
      for (var door : doors().entrySet()) {
        var own = role == Role.AUDIT_ADMINISTRATOR && door.getKey().contains("Audit");
        if (!own && !door.getValue().isOpen()) {
          assertFails(
              door.getValue().reason(), () -> door.getValue().call(stub -> as(stub, role.name())));
        }
      }
    }
  }

  @Test
  void noRoleReachesIntoAnotherCounty() throws SQLException {
    for (var role : Role.values()) {
      var stranger = "elsewhere-" + role;
      registry.grant(stranger, role, registry.otherCounty);
      for (var door : doors().entrySet()) {
        var own = role == Role.AUDIT_ADMINISTRATOR && door.getKey().contains("Audit");
        if (!own && !door.getValue().isOpen()) {
          assertFails(
              door.getValue().reason(), () -> door.getValue().call(stub -> as(stub, stranger)));
        }
      }
    }
  }

  /** At the very units that may be read. */
  @Test
  void anEmergencyReaderChangesNothing() throws SQLException {
    registry.grant("emergency", Role.EMERGENCY_READER, registry.county);
    doors().entrySet().stream()
        .filter(door -> !door.getValue().isOpen() && !Rpcs.reads(door.getKey()))
        .forEach(door ->
            assertThat(
                    catchThrowable(() -> call(door.getValue().call(stub -> as(stub, "emergency")))))
                .as(door.getKey())
                .satisfies(Failures::isRefusal));
  }

  @Test
  void anonymousCallersAreAskedToSignIn() {
    doors().values().forEach(door -> assertFails("NOT_SIGNED_IN", () -> door.call(stub -> stub)));
  }

  @Test
  void everyRpcIsTriedHere() {
    assertThat(doors().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Rpcs.of(services.stream(), "liandong.organization.v1"));
  }

  @Test
  void aListWithoutParentHoldsOnlyTheStrangersOwnUnits() {
    for (var stranger : STRANGERS) {
      var listed =
          call(as(units, stranger).listUnits(ListUnitsRequest.getDefaultInstance())).getUnitsList();
      assertThat(listed)
          .as(stranger)
          .noneMatch(unit -> unit.getPath().startsWith(registry.town.path()));
    }
  }

  private long refusals(String person) throws SQLException {
    return registry.count(
        "select count(*) from audit_entry where actor = ? and result = 'refused'", person);
  }

  private Map<String, Door> doors() {
    var doors = new HashMap<String, Door>();
    features.forEach(feature -> doors.putAll(feature.to(targets)));
    return doors;
  }
}
