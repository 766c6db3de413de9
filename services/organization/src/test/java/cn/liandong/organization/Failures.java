package cn.liandong.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** Calls through the gRPC door. */
public final class Failures {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Failures() {}

  public static <T> T call(Uni<T> call) {
    return call.await().atMost(PATIENCE);
  }

  public static void assertFails(String reason, Supplier<? extends Uni<?>> call) {
    var failure = Assertions.catchThrowable(() -> call(call.get()));
    assertThat(failure).isInstanceOf(StatusRuntimeException.class);
    assertThat(detail(ErrorInfo.class, failure).map(ErrorInfo::getReason))
        .as("%s", failure)
        .contains(reason);
  }

  public static void assertFails(String reason, String text, Supplier<? extends Uni<?>> call) {
    assertFails(reason, call);
    var failure = Assertions.catchThrowable(() -> call(call.get()));
    assertThat(detail(LocalizedMessage.class, failure).orElseThrow().getMessage()).contains(text);
  }

  private static <T extends Message> Optional<T> detail(Class<T> type, Throwable failure) {
    return StatusProto.fromThrowable(failure).getDetailsList().stream()
        .filter(detail -> detail.is(type))
        .map(detail -> {
          try {
            return detail.unpack(type);
          } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
          }
        })
        .findFirst();
  }
}
