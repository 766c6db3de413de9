package cn.liandong.organization.code;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.CodeService;
import cn.liandong.proto.organization.v1.CodeSet;
import cn.liandong.proto.organization.v1.ListUnitCodesRequest;
import cn.liandong.proto.organization.v1.SetUnitCodeRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Codes of units, aimed at a school. */
@Singleton
class CodeDoors implements Doors {

  @GrpcClient("organization")
  CodeService codes;

  @Override
  public Map<String, Door> to(Targets targets) {
    var unit = targets.school();
    return Map.of(
        "ListUnitCodes",
        Door.of(
            "UNIT_NOT_FOUND",
            codes,
            stub -> stub.listUnitCodes(ListUnitCodesRequest.newBuilder().setUnitId(unit).build())),
        "SetUnitCode",
        Door.of(
            "UNIT_NOT_FOUND",
            codes,
            stub ->
                stub.setUnitCode(
                    SetUnitCodeRequest.newBuilder()
                        .setUnitId(unit)
                        .setCodeSet(CodeSet.CODE_SET_SCHOOL)
                        .setCode("2161020099")
                        .build())));
  }
}
