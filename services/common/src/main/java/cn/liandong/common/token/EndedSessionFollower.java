package cn.liandong.common.token;

import cn.liandong.common.feed.Position;
import cn.liandong.common.projection.ProjectionWorker;
import cn.liandong.common.projection.ServiceTokens;
import cn.liandong.proto.identity.v1.ListEndedSessionsRequest;
import cn.liandong.proto.identity.v1.ListEndedSessionsResponse;
import cn.liandong.proto.identity.v1.SignInService;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keeps the ended sign-ins equal to identity's. */
@ApplicationScoped
class EndedSessionFollower {

  private static final int WAIT_SECONDS = 20;

  private final EndedSessions ended;
  private final SignInService signIns;
  private final ServiceTokens tokens;
  private final boolean enabled;
  private volatile Position position = Position.START;
  private @Nullable ProjectionWorker worker;

  EndedSessionFollower(
      EndedSessions ended,
      @GrpcClient("identity") SignInService signIns,
      ServiceTokens tokens,
      @ConfigProperty(name = "liandong.projections.enabled", defaultValue = "true")
          boolean enabled) {
    this.ended = ended;
    this.signIns = signIns;
    this.tokens = tokens;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      worker = new ProjectionWorker("ended-sessions", this::catchUp);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (worker != null) {
      worker.close();
    }
  }

  private void catchUp() {
    try {
      var page = page();
      page.getSessionsList().forEach(ended::add);
      position = new Position(page.getRevision(), page.getEpoch());
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() != Status.Code.OUT_OF_RANGE) {
        throw e;
      }
      position = Position.START;
    }
  }

  private ListEndedSessionsResponse page() {
    var request =
        ListEndedSessionsRequest.newBuilder()
            .setAfterRevision(position.revision())
            .setEpoch(position.epoch())
            .setWaitSeconds(WAIT_SECONDS)
            .build();
    return tokens
        .signed(signIns)
        .chain(signed -> signed.listEndedSessions(request))
        .await()
        .atMost(Duration.ofSeconds(WAIT_SECONDS + 20L));
  }
}
