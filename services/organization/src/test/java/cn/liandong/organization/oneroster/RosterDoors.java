package cn.liandong.organization.oneroster;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.ExportOneRosterRequest;
import cn.liandong.proto.organization.v1.OneRosterService;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Rosters, aimed at a school. */
@Singleton
class RosterDoors implements Doors {

  @GrpcClient("organization")
  OneRosterService rosters;

  @Override
  public Map<String, Door> to(Targets targets) {
    return Map.of(
        "ExportOneRoster",
        Door.of(
            "UNIT_NOT_FOUND",
            rosters,
            stub ->
                stub.exportOneRoster(
                    ExportOneRosterRequest.newBuilder().setUnitId(targets.school()).build())));
  }
}
