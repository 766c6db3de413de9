package cn.liandong.gateway.agency;

import cn.liandong.gateway.security.CallerIdentity;
import cn.liandong.proto.identity.v1.AdmitAgencyCallRequest;
import cn.liandong.proto.identity.v1.AgencyClientService;
import cn.liandong.proto.identity.v1.AgencyPurpose;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcClientUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Purpose and quota of programs, which identity keeps; what they may read, the owner decides. */
@ApplicationScoped
class AgencyCalls {
  @GrpcClient("identity")
  AgencyClientService clients;

  @Inject CallerIdentity identity;

  /** The owner's stub, for one call by whoever calls now. */
  <T> Uni<T> admit(AgencyPurpose purpose, T owner) {
    var signed = GrpcClientUtils.attachHeaders(owner, identity.caller());
    var request = AdmitAgencyCallRequest.newBuilder().setPurpose(purpose).build();
    return clients.admitAgencyCall(request).replaceWith(signed);
  }
}
