package cn.liandong.gateway.agency;

import cn.liandong.proto.agency.v1.GetPublicationRequest;
import cn.liandong.proto.agency.v1.GetPublicationResponse;
import cn.liandong.proto.agency.v1.PublicationService;
import cn.liandong.proto.metrics.v1.AgencyPublicationService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.grpc.RegisterInterceptor;
import io.quarkus.grpc.runtime.supports.context.RoutingContextGrpcInterceptor;
import io.smallrye.mutiny.Uni;

@GrpcService
@RegisterInterceptor(RoutingContextGrpcInterceptor.class)
class PublicationEndpoint implements PublicationService {
  @GrpcClient("metrics")
  AgencyPublicationService publications;

  @Override
  public Uni<GetPublicationResponse> getPublication(GetPublicationRequest request) {
    return publications.getPublication(request);
  }
}
