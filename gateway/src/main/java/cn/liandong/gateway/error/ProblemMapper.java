package cn.liandong.gateway.error;

import io.grpc.StatusRuntimeException;
import io.quarkus.logging.Log;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where failures become answers. */
class ProblemMapper {
  static final String UNEXPECTED = "系统出了意外的错误。请稍后再试；仍不行请把发生的时间告诉系统管理员。";

  static final String FORBIDDEN = "您没有做这件事的权限。需要的话请联系上级管理员授权。";

  @ServerExceptionMapper
  Response service(StatusRuntimeException failure) {
    if (GrpcProblem.unexpected(failure)) {
      Log.error("a service failed unexpectedly", failure);
    }
    return GrpcProblem.of(failure).response();
  }

  @ServerExceptionMapper
  Response refused(Refusal refusal) {
    return refusal.problem().response();
  }

  @ServerExceptionMapper(UnauthorizedException.class)
  Response notSignedIn() {
    return Problem.own(Status.UNAUTHORIZED, "NOT_SIGNED_IN", "您还没有登录，或者登录已过期。请重新登录。").response();
  }

  @ServerExceptionMapper(ForbiddenException.class)
  Response forbidden() {
    return Problem.own(Status.FORBIDDEN, "NOT_ALLOWED", FORBIDDEN).response();
  }

  /** Where a parameter cannot be read the framework answers "not found", with the cause inside. */
  @ServerExceptionMapper
  Response notFound(NotFoundException failure) {
    return failure.getCause() == null
        ? Problem.own(Status.NOT_FOUND, "ROUTE_UNKNOWN", "没有这个地址。请检查链接，或从首页重新进入。").response()
        : badParameter();
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failure) {
    var status = Status.fromStatusCode(failure.getResponse().getStatus());
    return switch (status) {
      case BAD_REQUEST -> badParameter();
      case REQUEST_ENTITY_TOO_LARGE ->
          Problem.own(status, "FILE_TOO_LARGE", "内容太大。请拆成几份后再上传。").response();
      case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
          Problem.own(status, "REQUEST_UNSUPPORTED", "这个地址不接受这样的请求。请按接口说明检查方法和内容类型。").response();
      case null, default -> unexpected(failure);
    };
  }

  @ServerExceptionMapper
  Response unexpected(Throwable failure) {
    Log.error("unexpected failure", failure);
    return Problem.own(Status.INTERNAL_SERVER_ERROR, "UNEXPECTED", UNEXPECTED).response();
  }

  private static Response badParameter() {
    return Problem.own(
            Status.BAD_REQUEST,
            "PARAMETER_INVALID",
            "有参数写错了。日期写成 2025-10-31，数字只写数字，选项用接口说明里的写法，内容用正确的 JSON。")
        .response();
  }
}
