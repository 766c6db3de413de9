package cn.liandong.common.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** Calls through the gRPC door, and how they fail. */
public final class Failures {

  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private Failures() {}

  /** The stub of somebody whose sign-in subject is {@code subject-who}. */
  public static <T> T as(String who, T stub) {
    return TestTokens.attach(stub, TestTokens.bearer("subject-" + who, who));
  }

  public static <T> T call(Uni<T> call) {
    return call.await().atMost(PATIENCE);
  }

  /** Answers with what the person is told. */
  public static String assertFails(String reason, Supplier<? extends Uni<?>> call) {
    var failure = Assertions.catchThrowable(() -> call(call.get()));
    assertThat(failure).isInstanceOf(StatusRuntimeException.class);
    assertThat(detail(ErrorInfo.class, failure).map(ErrorInfo::getReason))
        .as("%s", failure)
        .contains(reason);
    return told(failure);
  }

  public static void assertFails(String reason, String text, Supplier<? extends Uni<?>> call) {
    assertThat(assertFails(reason, call)).contains(text);
  }

  /** That it was refused for who called, not for what was asked. */
  public static void isRefusal(Throwable failure) {
    assertThat(failure).isInstanceOf(StatusRuntimeException.class);
    assertThat(((StatusRuntimeException) failure).getStatus().getCode())
        .isIn(Status.Code.NOT_FOUND, Status.Code.PERMISSION_DENIED);
  }

  /** What the person is told. */
  public static String told(Throwable failure) {
    return detail(LocalizedMessage.class, failure).map(LocalizedMessage::getMessage).orElse("");
  }

  private static <M extends Message> Optional<M> detail(Class<M> type, Throwable failure) {
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
