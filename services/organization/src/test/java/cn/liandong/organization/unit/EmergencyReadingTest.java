package cn.liandong.organization.unit;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.scope.PersonCall;
import cn.liandong.common.scope.PersonCalls;
import cn.liandong.common.scope.Role;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.GetUnitResponse;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.Unit;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A system administrator with an emergency access at a town. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EmergencyReadingTest {

  private static final String READER = "emergency-reader";

  @GrpcClient("organization")
  UnitService units;

  @Inject TestRegistry registry;
  @Inject PersonCalls calls;

  @BeforeEach
  void openedAtATown() throws SQLException {
    registry.reset();
    registry.grant(READER, Role.SYSTEM_ADMINISTRATOR, registry.county);
    registry.grant(READER, Role.EMERGENCY_READER, registry.town);
  }

  @Test
  void theUnitIsReadAndNotItsSibling() {
    assertThat(
            call(as(units, READER).listUnits(ListUnitsRequest.getDefaultInstance())).getUnitsList())
        .extracting(Unit::getName)
        .containsExactly("罕井镇中心校", "罕井镇第二小学", "罕井镇第十小学");
    assertThat(call(get(READER, registry.school)).getUnit().getName()).isEqualTo("罕井镇第二小学");
    for (var other : new NewUnit[] {registry.otherTown, registry.otherSchool, registry.county}) {
      assertFails("UNIT_NOT_FOUND", () -> get(READER, other));
    }
  }

  @Test
  void whatIsReadMayNotBeChanged() {
    var unit = call(get(COUNTY_ADMIN, registry.school)).getUnit();
    var change = UnitEndpointTest.edit(unit.toBuilder().setName("改名小学").build(), LocalDate.now());

    assertFails("NOT_ALLOWED", () -> as(units, READER).updateUnit(change));

    assertThat(call(get(COUNTY_ADMIN, registry.school)).getUnit()).isEqualTo(unit);
  }

  @Test
  void eachCallWaitsToBeToldWithWhatItNamed() {
    call(get(READER, registry.school));
    assertFails("UNIT_NOT_FOUND", () -> get(READER, registry.otherSchool));

    var noted = new HashMap<PersonCall, Long>();
    Awaitility.await()
        .untilAsserted(() -> {
          noted.putAll(calls.take().counts());
          assertThat(noted).containsKeys(read(registry.school), read(registry.otherSchool));
        });
  }

  private static PersonCall read(NewUnit unit) {
    return new PersonCall(
        "subject-" + READER,
        READER,
        "",
        "liandong.organization.v1.UnitService/GetUnit",
        "unit",
        unit.id().toString());
  }

  private Uni<GetUnitResponse> get(String who, NewUnit unit) {
    return as(units, who)
        .getUnit(GetUnitRequest.newBuilder().setUnitId(unit.id().toString()).build());
  }
}
