package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.GetUnitResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "UnitDetail")
record UnitDetailJson(UnitJson unit, List<UnitJson> history) {
  static UnitDetailJson of(GetUnitResponse proto) {
    return new UnitDetailJson(
        UnitJson.of(proto.getUnit()), Protos.list(proto.getHistoryList(), UnitJson::of));
  }
}
