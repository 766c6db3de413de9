package cn.liandong.common.error;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** An expected failure: its message is shown to people. */
public final class Failure extends RuntimeException {

  private final transient ErrorReason reason;

  Failure(ErrorReason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  public ErrorReason reason() {
    return reason;
  }

  StatusRuntimeException toStatusException() {
    var info = ErrorInfo.newBuilder().setReason(reason.name()).setDomain(reason.domain()).build();
    var text = LocalizedMessage.newBuilder().setLocale("zh-CN").setMessage(getMessage()).build();
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder()
            .setCode(reason.code().value())
            .setMessage(reason.name())
            .addDetails(Any.pack(info))
            .addDetails(Any.pack(text))
            .build());
  }
}
