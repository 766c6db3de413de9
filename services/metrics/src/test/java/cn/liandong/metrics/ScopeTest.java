package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.liandong.common.scope.Role;
import cn.liandong.common.test.Failures;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.Rpcs;
import cn.liandong.proto.imports.v1.BeginImportRequest;
import cn.liandong.proto.imports.v1.ListImportsRequest;
import cn.liandong.proto.metrics.v1.BulletinService;
import cn.liandong.proto.metrics.v1.CreateBulletinRequest;
import cn.liandong.proto.metrics.v1.CreateDisputeRequest;
import cn.liandong.proto.metrics.v1.DisputeService;
import cn.liandong.proto.metrics.v1.GetBulletinRequest;
import cn.liandong.proto.metrics.v1.ImportService;
import io.grpc.BindableService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every RPC against every kind of stranger: nothing comes back, and the audit knows. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ScopeTest {

  @Inject @GrpcService Instance<BindableService> services;

  /** Of another county, of the other town, of a school of the other town. */
  private static final List<String> STRANGERS = List.of("范围邻县", "范围-town-2", "范围-school-2");

  private static Doors.Targets targets;
  private static UUID otherCounty;

  @Inject MetricsDatabase database;
  @Inject Doors doors;

  @GrpcClient("metrics")
  ImportService imports;

  @GrpcClient("metrics")
  BulletinService bulletins;

  @GrpcClient("metrics")
  DisputeService disputes;

  @BeforeEach
  void create() {
    if (targets != null) {
      return;
    }
    otherCounty = database.transaction(handle -> TinyCounty.create(handle, "范围邻县", 6)).id;
    var county = database.transaction(handle -> TinyCounty.create(handle, "范围", 6));
    var month = YearMonth.from(LocalDate.now()).toString();
    county.bring(imports, month.replace("-", "年") + "月", 18, 17, 16, 15, 14, 13);
    var school = county.schools.getFirst().toString();
    var bulletin =
        call(as("范围", bulletins)
                .createBulletin(
                    CreateBulletinRequest.newBuilder()
                        .setUnitId(county.id.toString())
                        .setPeriod(month)
                        .build()))
            .getBulletin()
            .getId();
    var dispute =
        call(as("范围-school-1", disputes)
                .createDispute(
                    CreateDisputeRequest.newBuilder()
                        .setUnitId(school)
                        .setPeriod(month)
                        .setIndicator("I08")
                        .setClaim("少了两人")
                        .build()))
            .getDispute()
            .getId();
    var begun =
        call(as("范围", imports)
                .beginImport(
                    BeginImportRequest.newBuilder()
                        .setTemplate("usage")
                        .setUnitId(county.id.toString())
                        .setFileName("x.csv")
                        .build()))
            .getImport()
            .getId();
    targets = new Doors.Targets(county.id.toString(), school, month, bulletin, dispute, begun);
  }

  @Test
  void strangersGetNothingFromAnyCall() {
    for (var door : doors.to(targets).entrySet()) {
      for (var stranger : STRANGERS) {
        if (door.getValue().isOpen()) {
          continue;
        }
        var before = refusals(stranger);
        assertFails(door.getValue().reason(), () -> door.getValue().call(s -> as(stranger, s)));
        assertThat(refusals(stranger))
            .as("%s by %s", door.getKey(), stranger)
            .isGreaterThan(before);
      }
    }
  }

  /** Of the very county, and yet with nothing to look for here. */
  @Test
  void theThreeAdministratorsGetNothingButTheAuditorTheAudit() {
    var county = UUID.fromString(targets.county());
    for (var role : List.of("SYSTEM", "SECURITY", "AUDIT")) {
      var person = "范围-" + role;
      database.transaction(handle -> {
        new TestRegistry(handle).grant(person, role + "_ADMINISTRATOR", county);
        return person;
      });
      for (var door : doors.to(targets).entrySet()) {
        var own = role.equals("AUDIT") && door.getKey().contains("Audit");
        if (!own && !door.getValue().isOpen()) {
          assertFails(door.getValue().reason(), () -> door.getValue().call(s -> as(person, s)));
        }
      }
    }
  }

  @Test
  void noRoleReachesIntoAnotherCounty() {
    for (var role : Role.values()) {
      var stranger = "范围邻县-" + role;
      database.transaction(handle -> {
        new TestRegistry(handle).grant(stranger, role.name(), otherCounty);
        return stranger;
      });
      for (var door : doors.to(targets).entrySet()) {
        var own = role == Role.AUDIT_ADMINISTRATOR && door.getKey().contains("Audit");
        if (!own && !door.getValue().isOpen()) {
          assertFails(door.getValue().reason(), () -> door.getValue().call(s -> as(stranger, s)));
        }
      }
    }
  }

  /** At the very units that may be read. */
  @Test
  void anEmergencyReaderChangesNothing() {
    var person = "应急";
    database.transaction(handle -> {
      new TestRegistry(handle)
          .grant(person, Role.EMERGENCY_READER.name(), UUID.fromString(targets.county()));
      return person;
    });
    doors.to(targets).entrySet().stream()
        .filter(door -> !door.getValue().isOpen() && !Rpcs.reads(door.getKey()))
        .forEach(door ->
            assertThat(catchThrowable(() -> call(door.getValue().call(s -> as(person, s)))))
                .as(door.getKey())
                .satisfies(Failures::isRefusal));
  }

  @Test
  void strangersListNoImportOfTheCounty() {
    for (var stranger : STRANGERS) {
      assertThat(
              call(as(stranger, imports).listImports(ListImportsRequest.getDefaultInstance()))
                  .getImportsList())
          .as(stranger)
          .isEmpty();
    }
  }

  @Test
  void anonymousCallersAreAskedToSignIn() {
    doors
        .to(targets)
        .forEach((rpc, door) -> assertFails("NOT_SIGNED_IN", () -> door.call(stub -> stub)));
  }

  @Test
  void everyRpcIsTriedHere() {
    assertThat(doors.to(targets).keySet())
        .containsExactlyInAnyOrderElementsOf(Rpcs.of(services.stream(), "liandong.metrics.v1"));
  }

  private long refusals(String person) {
    return database.transaction(handle ->
        handle
            .createQuery(
                "select count(*) from audit_entry where actor = :actor and result = 'refused'")
            .bind("actor", person)
            .mapTo(Long.class)
            .one());
  }

  @Test
  void manyRefusedAtOnceWaitForNobody() throws Exception {
    var request = GetBulletinRequest.newBuilder().setBulletinId(targets.bulletin()).build();
    Callable<Void> stranger =
        () -> {
          assertFails("BULLETIN_NOT_FOUND", () -> as("范围邻县", bulletins).getBulletin(request));
          return null;
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var refused : threads.invokeAll(Collections.nCopies(40, stranger))) {
        refused.get();
      }
    }
  }
}
