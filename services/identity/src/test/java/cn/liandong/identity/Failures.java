package cn.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
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
    assertThat(reason((StatusRuntimeException) failure)).as("%s", failure).isEqualTo(reason);
  }

  private static String reason(StatusRuntimeException failure) {
    return StatusProto.fromThrowable(failure).getDetailsList().stream()
        .filter(detail -> detail.is(ErrorInfo.class))
        .map(detail -> {
          try {
            return detail.unpack(ErrorInfo.class).getReason();
          } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
          }
        })
        .findFirst()
        .orElse(failure.getStatus().toString());
  }
}
