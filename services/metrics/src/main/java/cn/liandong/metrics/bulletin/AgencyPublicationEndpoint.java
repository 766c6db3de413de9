package cn.liandong.metrics.bulletin;

import cn.liandong.metrics.Calls;
import cn.liandong.proto.agency.v1.GetPublicationRequest;
import cn.liandong.proto.agency.v1.GetPublicationResponse;
import cn.liandong.proto.metrics.v1.AgencyPublicationService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
@Blocking
class AgencyPublicationEndpoint implements AgencyPublicationService {

  private final Calls calls;
  private final Publications publications;

  AgencyPublicationEndpoint(Calls calls, Publications publications) {
    this.calls = calls;
    this.publications = publications;
  }

  @Override
  public Uni<GetPublicationResponse> getPublication(GetPublicationRequest request) {
    return calls
        .read((h, c) -> publications.require(h, c, request.getSnapshotId()))
        .map(
            publication -> GetPublicationResponse.newBuilder().setPublication(publication).build());
  }
}
