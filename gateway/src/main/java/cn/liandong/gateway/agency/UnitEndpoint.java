package cn.liandong.gateway.agency;

import cn.liandong.proto.agency.v1.GetUnitRequest;
import cn.liandong.proto.agency.v1.GetUnitResponse;
import cn.liandong.proto.agency.v1.ListUnitChangesRequest;
import cn.liandong.proto.agency.v1.ListUnitChangesResponse;
import cn.liandong.proto.agency.v1.ListUnitsRequest;
import cn.liandong.proto.agency.v1.ListUnitsResponse;
import cn.liandong.proto.agency.v1.UnitService;
import cn.liandong.proto.organization.v1.AgencyUnitService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.grpc.RegisterInterceptor;
import io.quarkus.grpc.runtime.supports.context.RoutingContextGrpcInterceptor;
import io.smallrye.mutiny.Uni;

@GrpcService
@RegisterInterceptor(RoutingContextGrpcInterceptor.class)
class UnitEndpoint implements UnitService {
  @GrpcClient("organization")
  AgencyUnitService units;

  @Override
  public Uni<GetUnitResponse> getUnit(GetUnitRequest request) {
    return units.getAgencyUnit(request);
  }

  @Override
  public Uni<ListUnitsResponse> listUnits(ListUnitsRequest request) {
    return units.listAgencyUnits(request);
  }

  @Override
  public Uni<ListUnitChangesResponse> listUnitChanges(ListUnitChangesRequest request) {
    return units.listAgencyUnitChanges(request);
  }
}
