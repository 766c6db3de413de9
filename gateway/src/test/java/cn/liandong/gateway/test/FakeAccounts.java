package cn.liandong.gateway.test;

import cn.liandong.common.scope.Callers;
import cn.liandong.proto.identity.v1.Account;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.CreateGrantResponse;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.GetMeResponse;
import cn.liandong.proto.identity.v1.Grant;
import cn.liandong.proto.identity.v1.MutinyAccountServiceGrpc.AccountServiceImplBase;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

@GrpcService
class FakeAccounts extends AccountServiceImplBase {
  @Inject Callers callers;

  @Override
  public Uni<GetMeResponse> getMe(GetMeRequest request) {
    var account = Account.newBuilder().setUsername(callers.current().username());
    return Uni.createFrom().item(GetMeResponse.newBuilder().setAccount(account).build());
  }

  @Override
  public Uni<CreateGrantResponse> createGrant(CreateGrantRequest request) {
    var grant =
        Grant.newBuilder()
            .setRole(request.getRole())
            .setUnitId(request.getUnitId())
            .setValidToDate(request.getValidToDate());
    return Uni.createFrom().item(CreateGrantResponse.newBuilder().setGrant(grant).build());
  }
}
