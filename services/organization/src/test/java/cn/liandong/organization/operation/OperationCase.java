package cn.liandong.organization.operation;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static cn.liandong.organization.operation.UnitOrders.SEPTEMBER;
import static cn.liandong.organization.operation.UnitOrders.order;

import cn.liandong.common.projection.Dates;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.GetUnitResponse;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.Unit;
import cn.liandong.proto.organization.v1.UnitOperationOrder;
import cn.liandong.proto.organization.v1.UnitOperationService;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Orders of the county's administrator, and what the registry looks like afterwards. */
abstract class OperationCase {

  static final LocalDate AUGUST = SEPTEMBER.minusDays(1);

  @GrpcClient("organization")
  UnitOperationService operations;

  @GrpcClient("organization")
  UnitService units;

  @Inject TestRegistry registry;

  UnitOrders orders;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    orders = UnitOrders.of(operations);
  }

  void assertRefused(String reason, UnitOperationOrder.Builder order) {
    assertFails(
        reason,
        () ->
            as(operations, COUNTY_ADMIN)
                .previewUnitOperation(
                    cn.liandong.proto.organization.v1.PreviewUnitOperationRequest.newBuilder()
                        .setOrder(order)
                        .build())
                .chain(preview ->
                    as(operations, COUNTY_ADMIN)
                        .recordUnitOperation(UnitOrders.request(order, preview.getToken()))));
  }

  GetUnitResponse get(NewUnit unit) {
    return call(
        as(units, COUNTY_ADMIN)
            .getUnit(GetUnitRequest.newBuilder().setUnitId(unit.id().toString()).build()));
  }

  Unit asOf(NewUnit unit, LocalDate day) {
    return get(unit).getHistoryList().stream()
        .filter(v -> !Dates.fromProto(v.getValidFromDate()).isAfter(day))
        .findFirst()
        .orElseThrow();
  }

  List<String> below(NewUnit parent, LocalDate day) {
    return names(
        ListUnitsRequest.newBuilder()
            .setParentId(parent.id().toString())
            .setDirectChildrenOnly(false)
            .setAsOfDate(Dates.toProto(day))
            .setLevel(cn.liandong.proto.organization.v1.UnitLevel.UNIT_LEVEL_SCHOOL)
            .build());
  }

  List<String> names(ListUnitsRequest request) {
    return call(as(units, COUNTY_ADMIN).listUnits(request)).getUnitsList().stream()
        .map(Unit::getName)
        .toList();
  }

  static cn.liandong.proto.organization.v1.NewUnit newUnit(String name, String code) {
    return cn.liandong.proto.organization.v1.NewUnit.newBuilder()
        .setName(name)
        .setCode(code)
        .build();
  }
}
