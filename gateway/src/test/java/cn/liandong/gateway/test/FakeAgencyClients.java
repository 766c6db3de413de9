package cn.liandong.gateway.test;

import cn.liandong.common.scope.Callers;
import cn.liandong.proto.identity.v1.AdmitAgencyCallRequest;
import cn.liandong.proto.identity.v1.AdmitAgencyCallResponse;
import cn.liandong.proto.identity.v1.AgencyPurpose;
import cn.liandong.proto.identity.v1.MutinyAgencyClientServiceGrpc.AgencyClientServiceImplBase;
import io.grpc.Status;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

/** Admits everyone who is signed in to the registry, and nobody to the bulletins. */
@GrpcService
class FakeAgencyClients extends AgencyClientServiceImplBase {
  @Inject Callers callers;

  @Override
  public Uni<AdmitAgencyCallResponse> admitAgencyCall(AdmitAgencyCallRequest request) {
    callers.reader();
    return request.getPurpose() == AgencyPurpose.AGENCY_PURPOSE_UNITS
        ? Uni.createFrom().item(AdmitAgencyCallResponse.getDefaultInstance())
        : Uni.createFrom().failure(Status.RESOURCE_EXHAUSTED.asRuntimeException());
  }
}
