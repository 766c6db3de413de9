package cn.liandong.gateway.test;

import cn.liandong.common.scope.Callers;
import cn.liandong.proto.agency.v1.GetUnitRequest;
import cn.liandong.proto.agency.v1.GetUnitResponse;
import cn.liandong.proto.agency.v1.Unit;
import cn.liandong.proto.organization.v1.MutinyAgencyUnitServiceGrpc.AgencyUnitServiceImplBase;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

/** Answers with who asked as name and from where as code. */
@GrpcService
class FakeAgencyUnits extends AgencyUnitServiceImplBase {
  @Inject Callers callers;

  @Override
  public Uni<GetUnitResponse> getAgencyUnit(GetUnitRequest request) {
    var caller = callers.current();
    var unit = Unit.newBuilder().setName(caller.username()).setCode(caller.address());
    return Uni.createFrom().item(GetUnitResponse.newBuilder().setUnit(unit).build());
  }
}
