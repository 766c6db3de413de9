package cn.liandong.gateway.test;

import cn.liandong.common.scope.Callers;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.ListUnitsResponse;
import cn.liandong.proto.organization.v1.MutinyUnitServiceGrpc.UnitServiceImplBase;
import cn.liandong.proto.organization.v1.Unit;
import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

/** Answers with what reached it: the caller as name, the address as code, the page as parent. */
@GrpcService
class FakeUnits extends UnitServiceImplBase {
  @Inject Callers callers;

  @Override
  public Uni<ListUnitsResponse> listUnits(ListUnitsRequest request) {
    return switch (request.getQuery()) {
      case "taken" -> Uni.createFrom().failure(taken());
      case "crash" -> Uni.createFrom().failure(new IllegalStateException("the database password"));
      case "bare" ->
          Uni.createFrom().failure(io.grpc.Status.PERMISSION_DENIED.asRuntimeException());
      case "silence" -> Uni.createFrom().nothing();
      default -> Uni.createFrom().item(echo(request));
    };
  }

  private ListUnitsResponse echo(ListUnitsRequest request) {
    var caller = callers.current();
    var unit =
        Unit.newBuilder()
            .setName(caller.username())
            .setCode(caller.address())
            .setLevel(request.getLevel())
            .setValidFromDate(request.getAsOfDate())
            .setParentId(request.getPageSize() + " " + request.getPageToken());
    return ListUnitsResponse.newBuilder().addUnits(unit).setNextPageToken("next").build();
  }

  private static StatusRuntimeException taken() {
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder()
            .setCode(Code.ALREADY_EXISTS_VALUE)
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setReason("UNIT_CODE_TAKEN")
                        .setDomain("organization")
                        .build()))
            .addDetails(
                Any.pack(
                    LocalizedMessage.newBuilder()
                        .setLocale("zh-CN")
                        .setMessage("学校代码已被使用。请核对后换一个代码。")
                        .build()))
            .build());
  }
}
