package cn.liandong.organization.operation;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.ListTreesRequest;
import cn.liandong.proto.organization.v1.ListUnitOperationsRequest;
import cn.liandong.proto.organization.v1.PreviewUnitOperationRequest;
import cn.liandong.proto.organization.v1.RecordUnitOperationRequest;
import cn.liandong.proto.organization.v1.UndoUnitOperationRequest;
import cn.liandong.proto.organization.v1.UnitOperationKind;
import cn.liandong.proto.organization.v1.UnitOperationOrder;
import cn.liandong.proto.organization.v1.UnitOperationService;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;

/** Operations on units, aimed at a school and at what the county recorded. */
@Singleton
class OperationDoors implements Doors {

  @GrpcClient("organization")
  UnitService units;

  @GrpcClient("organization")
  UnitOperationService operations;

  @Override
  public Map<String, Door> to(Targets targets) {
    var order =
        UnitOperationOrder.newBuilder()
            .setKind(UnitOperationKind.UNIT_OPERATION_KIND_RENAME)
            .setEffectiveDate(Dates.toProto(LocalDate.of(2024, 9, 1)))
            .setReason("x")
            .addUnitIds(targets.school())
            .setName("占领");
    return Map.of(
        "ListTrees",
        Door.of(Door.OWN, units, stub -> stub.listTrees(ListTreesRequest.getDefaultInstance())),
        "PreviewUnitOperation",
        Door.of(
            "UNIT_NOT_FOUND",
            operations,
            stub ->
                stub.previewUnitOperation(
                    PreviewUnitOperationRequest.newBuilder().setOrder(order).build())),
        "RecordUnitOperation",
        Door.of(
            "UNIT_NOT_FOUND",
            operations,
            stub ->
                stub.recordUnitOperation(
                    RecordUnitOperationRequest.newBuilder().setOrder(order).build())),
        "ListUnitOperations",
        Door.of(
            Door.OWN,
            operations,
            stub -> stub.listUnitOperations(ListUnitOperationsRequest.getDefaultInstance())),
        "UndoUnitOperation",
        Door.of(
            "OPERATION_NOT_FOUND",
            operations,
            stub ->
                stub.undoUnitOperation(
                    UndoUnitOperationRequest.newBuilder()
                        .setOperationId(targets.operation())
                        .build())));
  }
}
