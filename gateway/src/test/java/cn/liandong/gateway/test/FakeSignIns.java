package cn.liandong.gateway.test;

import cn.liandong.common.scope.Callers;
import cn.liandong.proto.identity.v1.EndSessionRequest;
import cn.liandong.proto.identity.v1.EndSessionResponse;
import cn.liandong.proto.identity.v1.MutinySignInServiceGrpc.SignInServiceImplBase;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

/** Takes a sign-out from anyone who is signed in. */
@GrpcService
class FakeSignIns extends SignInServiceImplBase {
  @Inject Callers callers;

  @Override
  public Uni<EndSessionResponse> endSession(EndSessionRequest request) {
    callers.current();
    return Uni.createFrom().item(EndSessionResponse.getDefaultInstance());
  }
}
