package cn.liandong.gateway.identity.activation;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.error.Refusal;
import cn.liandong.proto.identity.v1.ActivationService;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The one act that needs no sign-in: a person with a code sets a password. */
@Path("/api/activation")
class ActivateResource {
  @GrpcClient("identity")
  ActivationService activations;

  @Inject CurrentVertxRequest request;
  @Inject Throttle throttle;

  @POST
  @PermitAll
  public Uni<Void> activate(ActivationForm form) {
    var address = request.getCurrent().request().remoteAddress().hostAddress();
    if (!throttle.admits(address)) {
      throw Refusal.tooMany("ACTIVATION_PAUSED", "从这里试错的次数太多。请 10 分钟后再试，并对照激活单核对。");
    }
    return activations
        .activate(Body.require(form).request())
        .onFailure(ActivateResource::wasRefused)
        .invoke(() -> throttle.failed(address))
        .replaceWithVoid();
  }

  private static boolean wasRefused(Throwable failure) {
    return failure instanceof StatusRuntimeException status
        && status.getStatus().getCode() == Status.Code.PERMISSION_DENIED;
  }
}
