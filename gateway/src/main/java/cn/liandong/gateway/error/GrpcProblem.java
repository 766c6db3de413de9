package cn.liandong.gateway.error;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Reads a service's failure: what a program needs from ErrorInfo, what people need in Chinese. */
final class GrpcProblem {
  static Problem of(StatusRuntimeException failure) {
    var code = failure.getStatus().getCode();
    var details = details(failure);
    var info = find(details, ErrorInfo.class);
    var text = find(details, LocalizedMessage.class).map(LocalizedMessage::getMessage);
    return Problem.of(
        status(code),
        info.map(ErrorInfo::getReason).orElse(code.name()),
        info.map(ErrorInfo::getDomain).orElse(Problem.OWN_DOMAIN),
        text.orElseGet(() -> detail(code)));
  }

  static boolean unexpected(StatusRuntimeException failure) {
    return status(failure.getStatus().getCode()) == Response.Status.INTERNAL_SERVER_ERROR;
  }

  private static List<Any> details(StatusRuntimeException failure) {
    var status = StatusProto.fromThrowable(failure);
    return status == null ? List.of() : status.getDetailsList();
  }

  private static <T extends Message> Optional<T> find(List<Any> details, Class<T> type) {
    return details.stream().filter(detail -> detail.is(type)).findFirst().map(d -> unpack(d, type));
  }

  private static <T extends Message> T unpack(Any detail, Class<T> type) {
    try {
      return detail.unpack(type);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Response.Status status(Status.Code code) {
    return switch (code) {
      case INVALID_ARGUMENT, OUT_OF_RANGE -> Response.Status.BAD_REQUEST;
      case UNAUTHENTICATED -> Response.Status.UNAUTHORIZED;
      case PERMISSION_DENIED -> Response.Status.FORBIDDEN;
      case NOT_FOUND -> Response.Status.NOT_FOUND;
      case ALREADY_EXISTS, ABORTED, FAILED_PRECONDITION -> Response.Status.CONFLICT;
      case RESOURCE_EXHAUSTED -> Response.Status.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> Response.Status.SERVICE_UNAVAILABLE;
      case DEADLINE_EXCEEDED -> Response.Status.GATEWAY_TIMEOUT;
      default -> Response.Status.INTERNAL_SERVER_ERROR;
    };
  }

  private static String detail(Status.Code code) {
    return switch (code) {
      case INVALID_ARGUMENT, OUT_OF_RANGE -> "请求的内容不合要求。请检查后再提交。";
      case UNAUTHENTICATED -> "登录已失效。请重新登录。";
      case PERMISSION_DENIED -> ProblemMapper.FORBIDDEN;
      case NOT_FOUND -> "找不到要看的内容，或者它不在您的管理范围内。请返回列表重新选择。";
      case ALREADY_EXISTS -> "同样的内容已经有了。请刷新页面查看。";
      case ABORTED -> "内容刚被别人改动过。请刷新页面，核对后再提交。";
      case FAILED_PRECONDITION -> "现在还不能这样做。请刷新页面，查看当前状态。";
      case RESOURCE_EXHAUSTED -> "操作太频繁，或内容太大。请稍等一分钟再试。";
      case UNAVAILABLE -> "服务正在启动或暂时中断。请一分钟后再试，仍不行请联系系统管理员。";
      case DEADLINE_EXCEEDED -> "服务没有及时答复。请先刷新页面看操作是否已经生效，再决定是否重做。";
      default -> ProblemMapper.UNEXPECTED;
    };
  }

  private GrpcProblem() {}
}
