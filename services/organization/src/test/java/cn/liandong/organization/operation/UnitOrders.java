package cn.liandong.organization.operation;

import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;

import cn.liandong.common.projection.Dates;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.organization.v1.PreviewUnitOperationRequest;
import cn.liandong.proto.organization.v1.PreviewUnitOperationResponse;
import cn.liandong.proto.organization.v1.RecordUnitOperationRequest;
import cn.liandong.proto.organization.v1.UndoUnitOperationRequest;
import cn.liandong.proto.organization.v1.UnitOperation;
import cn.liandong.proto.organization.v1.UnitOperationKind;
import cn.liandong.proto.organization.v1.UnitOperationOrder;
import cn.liandong.proto.organization.v1.UnitOperationService;
import java.time.LocalDate;
import java.util.Arrays;

/** Operations ordered by the county's administrator, as of one September. */
public final class UnitOrders {

  static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

  private final UnitOperationService operations;

  private UnitOrders(UnitOperationService operations) {
    this.operations = operations;
  }

  public static UnitOrders of(UnitOperationService operations) {
    return new UnitOrders(as(operations, COUNTY_ADMIN));
  }

  static UnitOperationOrder.Builder order(String kind, NewUnit... units) {
    return UnitOperationOrder.newBuilder()
        .setKind(UnitOperationKind.valueOf("UNIT_OPERATION_KIND_" + kind))
        .setEffectiveDate(Dates.toProto(SEPTEMBER))
        .setReason("县政办〔2025〕1号")
        .addAllUnitIds(Arrays.stream(units).map(unit -> unit.id().toString()).toList());
  }

  static UnitOperationOrder.Builder orderInto(String kind, NewUnit target, NewUnit... units) {
    return order(kind, units).setTargetId(target.id().toString());
  }

  PreviewUnitOperationResponse preview(UnitOperationOrder.Builder order) {
    return call(
        operations.previewUnitOperation(
            PreviewUnitOperationRequest.newBuilder().setOrder(order).build()));
  }

  UnitOperation record(UnitOperationOrder.Builder order) {
    return record(order, preview(order).getToken());
  }

  UnitOperation record(UnitOperationOrder.Builder order, String token) {
    return call(operations.recordUnitOperation(request(order, token))).getOperation();
  }

  static RecordUnitOperationRequest request(UnitOperationOrder.Builder order, String token) {
    return RecordUnitOperationRequest.newBuilder().setOrder(order).setToken(token).build();
  }

  UnitOperation undo(UnitOperation operation) {
    return call(operations.undoUnitOperation(undoRequest(operation))).getOperation();
  }

  static UndoUnitOperationRequest undoRequest(UnitOperation operation) {
    return UndoUnitOperationRequest.newBuilder().setOperationId(operation.getId()).build();
  }

  public String move(NewUnit unit, NewUnit target) {
    return record(orderInto("MOVE", target, unit)).getId();
  }
}
