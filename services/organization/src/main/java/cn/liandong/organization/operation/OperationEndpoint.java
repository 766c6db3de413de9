package cn.liandong.organization.operation;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Callers;
import cn.liandong.proto.organization.v1.ListUnitOperationsRequest;
import cn.liandong.proto.organization.v1.ListUnitOperationsResponse;
import cn.liandong.proto.organization.v1.PreviewUnitOperationRequest;
import cn.liandong.proto.organization.v1.PreviewUnitOperationResponse;
import cn.liandong.proto.organization.v1.RecordUnitOperationRequest;
import cn.liandong.proto.organization.v1.RecordUnitOperationResponse;
import cn.liandong.proto.organization.v1.UndoUnitOperationRequest;
import cn.liandong.proto.organization.v1.UndoUnitOperationResponse;
import cn.liandong.proto.organization.v1.UnitOperationService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;

@GrpcService
@Blocking
class OperationEndpoint implements UnitOperationService {

  private static final String OPERATION = "unit_operation";

  private final Operations operations;
  private final Callers callers;

  OperationEndpoint(Operations operations, Callers callers) {
    this.operations = operations;
    this.callers = callers;
  }

  @Override
  public Uni<PreviewUnitOperationResponse> previewUnitOperation(
      PreviewUnitOperationRequest request) {
    var act = act("UNIT_OPERATION_PREVIEWED", "");
    return Uni.createFrom()
        .item(() -> operations.preview(act, OperationProto.order(request.getOrder())))
        .map(preview ->
            PreviewUnitOperationResponse.newBuilder()
                .setSummary(preview.summary())
                .setEffect(preview.effect())
                .setToken(preview.token())
                .build());
  }

  @Override
  public Uni<RecordUnitOperationResponse> recordUnitOperation(RecordUnitOperationRequest request) {
    var act = act("UNIT_OPERATION_RECORDED", "");
    return Uni.createFrom()
        .item(() ->
            operations.record(act, OperationProto.order(request.getOrder()), request.getToken()))
        .map(operation ->
            RecordUnitOperationResponse.newBuilder()
                .setOperation(OperationProto.of(operation))
                .build());
  }

  @Override
  public Uni<ListUnitOperationsResponse> listUnitOperations(ListUnitOperationsRequest request) {
    var act = act("UNIT_OPERATIONS_READ", "");
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return Uni.createFrom().item(() -> listed(page, operations.list(act, page)));
  }

  @Override
  public Uni<UndoUnitOperationResponse> undoUnitOperation(UndoUnitOperationRequest request) {
    var act = act("UNIT_OPERATION_UNDONE", request.getOperationId());
    var id = Ids.parse(request.getOperationId(), Operations::notFound);
    return Uni.createFrom()
        .item(() -> operations.undo(act, id))
        .map(operation ->
            UndoUnitOperationResponse.newBuilder()
                .setOperation(OperationProto.of(operation))
                .build());
  }

  private Act act(String action, String object) {
    return new Act(callers.current(), action, OPERATION, object);
  }

  private static ListUnitOperationsResponse listed(PageRequest page, List<Recorded> all) {
    var cut = page.cut(all, one -> List.of(one.createTime().toString(), one.id().toString()));
    return ListUnitOperationsResponse.newBuilder()
        .addAllOperations(cut.items().stream().map(OperationProto::of).toList())
        .setNextPageToken(cut.nextToken())
        .build();
  }
}
