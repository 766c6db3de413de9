package cn.liandong.common.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.LocalizedMessage;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureMappingTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40P01", "53300", "57P01", "58030"})
  void aDatabaseThatIsAwayOrBusyIsSaidToBeSoAndNotCalledAMistake(String state) throws Exception {
    var status = status(new IllegalStateException(new SQLException("gone", state)));
    assertThat(status.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    var text =
        StatusProto.fromThrowable(status).getDetails(1).unpack(LocalizedMessage.class).getMessage();
    assertThat(text).contains("一分钟后再试");
  }

  @Test
  void aServerThatRefusesConnectionsIsAwayToo() {
    var failure = new CompletionException(new ConnectException("Connection refused"));
    assertThat(status(failure).getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
  }

  @Test
  void aRowThatTheDatabaseRefusesIsAMistakeOfOurs() {
    var failure = new IllegalStateException(new SQLException("duplicate key", "23505"));
    assertThat(status(failure).getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
  }

  private static StatusRuntimeException status(Throwable failure) {
    return (StatusRuntimeException) new FailureMapping().transform(failure);
  }
}
