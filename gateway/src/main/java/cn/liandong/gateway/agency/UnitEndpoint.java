package cn.liandong.gateway.agency;

import static cn.liandong.proto.identity.v1.AgencyPurpose.AGENCY_PURPOSE_UNITS;

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
import jakarta.inject.Inject;

@GrpcService
@RegisterInterceptor(RoutingContextGrpcInterceptor.class)
class UnitEndpoint implements UnitService {
  @GrpcClient("organization")
  AgencyUnitService units;

  @Inject AgencyCalls calls;

  @Override
  public Uni<GetUnitResponse> getUnit(GetUnitRequest request) {
    return calls.admit(AGENCY_PURPOSE_UNITS, units).chain(owner -> owner.getAgencyUnit(request));
  }

  @Override
  public Uni<ListUnitsResponse> listUnits(ListUnitsRequest request) {
    return calls.admit(AGENCY_PURPOSE_UNITS, units).chain(owner -> owner.listAgencyUnits(request));
  }

  @Override
  public Uni<ListUnitChangesResponse> listUnitChanges(ListUnitChangesRequest request) {
    return calls
        .admit(AGENCY_PURPOSE_UNITS, units)
        .chain(owner -> owner.listAgencyUnitChanges(request));
  }
}
