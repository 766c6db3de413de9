package cn.liandong.gateway.agency;

import static cn.liandong.proto.identity.v1.AgencyPurpose.AGENCY_PURPOSE_PUBLICATIONS;

import cn.liandong.proto.agency.v1.GetPublicationRequest;
import cn.liandong.proto.agency.v1.GetPublicationResponse;
import cn.liandong.proto.agency.v1.PublicationService;
import cn.liandong.proto.metrics.v1.AgencyPublicationService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.grpc.RegisterInterceptor;
import io.quarkus.grpc.runtime.supports.context.RoutingContextGrpcInterceptor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

@GrpcService
@RegisterInterceptor(RoutingContextGrpcInterceptor.class)
class PublicationEndpoint implements PublicationService {
  @GrpcClient("metrics")
  AgencyPublicationService publications;

  @Inject AgencyCalls calls;

  @Override
  public Uni<GetPublicationResponse> getPublication(GetPublicationRequest request) {
    return calls
        .admit(AGENCY_PURPOSE_PUBLICATIONS, publications)
        .chain(owner -> owner.getPublication(request));
  }
}
