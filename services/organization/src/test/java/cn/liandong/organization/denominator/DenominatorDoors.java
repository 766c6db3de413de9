package cn.liandong.organization.denominator;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.DenominatorService;
import cn.liandong.proto.organization.v1.ListDenominatorsRequest;
import cn.liandong.proto.organization.v1.SignDenominatorsRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Headcounts, aimed at a school. */
@Singleton
class DenominatorDoors implements Doors {

  @GrpcClient("organization")
  DenominatorService denominators;

  @Override
  public Map<String, Door> to(Targets targets) {
    var unit = targets.school();
    return Map.of(
        "ListDenominators",
        Door.of(
            "UNIT_NOT_FOUND",
            denominators,
            stub ->
                stub.listDenominators(
                    ListDenominatorsRequest.newBuilder().setUnitId(unit).build())),
        "SignDenominators",
        Door.of(
            "RETURNS_NOT_FOUND",
            denominators,
            stub ->
                stub.signDenominators(
                    SignDenominatorsRequest.newBuilder()
                        .setUnitId(unit)
                        .setSchoolYear("2024-2025")
                        .build())));
  }
}
