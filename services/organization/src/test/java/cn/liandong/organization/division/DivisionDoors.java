package cn.liandong.organization.division;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.DivisionService;
import cn.liandong.proto.organization.v1.ListDivisionsRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Divisions, which all share. */
@Singleton
class DivisionDoors implements Doors {

  @GrpcClient("organization")
  DivisionService divisions;

  @Override
  public Map<String, Door> to(Targets targets) {
    return Map.of(
        "ListDivisions",
        Door.of(
            Door.OWN,
            divisions,
            stub -> stub.listDivisions(ListDivisionsRequest.getDefaultInstance())));
  }
}
