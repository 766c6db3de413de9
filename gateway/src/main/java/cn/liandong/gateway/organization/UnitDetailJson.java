package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.GetUnitResponse;
import cn.liandong.proto.organization.v1.UnitSuccession;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "UnitDetail")
record UnitDetailJson(UnitJson unit, List<UnitJson> history, List<Succession> successions) {
  static UnitDetailJson of(GetUnitResponse proto) {
    return new UnitDetailJson(
        UnitJson.of(proto.getUnit()),
        Protos.list(proto.getHistoryList(), UnitJson::of),
        Protos.list(proto.getSuccessionsList(), Succession::of));
  }

  /**
   * @param successor whether the unit asked for went on as this one
   */
  @Schema(name = "UnitSuccession")
  record Succession(
      String unitId, String unitName, boolean successor, @Nullable LocalDate effectiveDate) {
    static Succession of(UnitSuccession proto) {
      return new Succession(
          proto.getUnitId(),
          proto.getUnitName(),
          proto.getSuccessor(),
          Protos.date(proto.getEffectiveDate()));
    }
  }
}
