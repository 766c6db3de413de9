package cn.liandong.organization.unit;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.ListUnitChangesRequest;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.Participation;
import cn.liandong.proto.organization.v1.SetParticipationRequest;
import cn.liandong.proto.organization.v1.UnitService;
import cn.liandong.proto.organization.v1.UpdateUnitRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** The registry, aimed at a school. */
@Singleton
class UnitDoors implements Doors {

  @GrpcClient("organization")
  UnitService units;

  @Override
  public Map<String, Door> to(Targets targets) {
    var unit = targets.school();
    return Map.of(
        "ListUnits",
        Door.of(
            "UNIT_NOT_FOUND",
            units,
            stub -> stub.listUnits(ListUnitsRequest.newBuilder().setParentId(unit).build())),
        "GetUnit",
        Door.of(
            "UNIT_NOT_FOUND",
            units,
            stub -> stub.getUnit(GetUnitRequest.newBuilder().setUnitId(unit).build())),
        "UpdateUnit",
        Door.of(
            "UNIT_NOT_FOUND",
            units,
            stub ->
                stub.updateUnit(
                    UpdateUnitRequest.newBuilder()
                        .setUnitId(unit)
                        .setVersion(1)
                        .setName("占领")
                        .build())),
        "SetParticipation",
        Door.of(
            "UNIT_NOT_FOUND",
            units,
            stub ->
                stub.setParticipation(
                    SetParticipationRequest.newBuilder()
                        .setUnitId(unit)
                        .setVersion(1)
                        .setParticipation(Participation.newBuilder().setOut(true).setReason("x"))
                        .build())),
        "ListUnitChanges",
        Door.of(
            "NOT_ALLOWED",
            units,
            stub -> stub.listUnitChanges(ListUnitChangesRequest.getDefaultInstance())));
  }
}
