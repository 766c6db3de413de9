package cn.liandong.organization.agency;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.AgencyUnitService;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** The agency API, aimed at a school. */
@Singleton
class AgencyDoors implements Doors {

  @GrpcClient("organization")
  AgencyUnitService agency;

  @Override
  public Map<String, Door> to(Targets targets) {
    var unit = targets.school();
    return Map.of(
        "GetAgencyUnit",
        Door.of(
            "UNIT_NOT_FOUND",
            agency,
            stub ->
                stub.getAgencyUnit(
                    cn.liandong.proto.agency.v1.GetUnitRequest.newBuilder().setId(unit).build())),
        "ListAgencyUnits",
        Door.of(
            "UNIT_NOT_FOUND",
            agency,
            stub ->
                stub.listAgencyUnits(
                    cn.liandong.proto.agency.v1.ListUnitsRequest.newBuilder()
                        .setRootId(unit)
                        .build())),
        "ListAgencyUnitChanges",
        Door.of(
            Door.OWN,
            agency,
            stub ->
                stub.listAgencyUnitChanges(
                    cn.liandong.proto.agency.v1.ListUnitChangesRequest.getDefaultInstance())));
  }
}
