package cn.liandong.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.TestTokens;
import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** Calls through the gRPC door. */
final class Failures {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private Failures() {}

  static <T> T as(String who, T stub) {
    return TestTokens.attach(stub, TestTokens.bearer("subject-" + who, who));
  }

  static <T> T call(Uni<T> call) {
    return call.await().atMost(PATIENCE);
  }

  /** Answers with what the person is told. */
  static String assertFails(String reason, Supplier<? extends Uni<?>> call) {
    var failure = Assertions.catchThrowable(() -> call(call.get()));
    assertThat(failure).isInstanceOf(StatusRuntimeException.class);
    assertThat(detail(failure, ErrorInfo.class).getReason()).as("%s", failure).isEqualTo(reason);
    return told(failure);
  }

  /** What the person is told. */
  static String told(Throwable failure) {
    return detail(failure, LocalizedMessage.class).getMessage();
  }

  private static <M extends Message> M detail(Throwable failure, Class<M> type) {
    for (Any detail : StatusProto.fromThrowable(failure).getDetailsList()) {
      if (detail.is(type)) {
        try {
          return detail.unpack(type);
        } catch (InvalidProtocolBufferException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new AssertionError("no " + type.getSimpleName() + " in " + failure, failure);
  }
}
