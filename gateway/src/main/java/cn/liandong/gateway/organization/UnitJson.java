package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Unit")
record UnitJson(
    String id,
    String code,
    String name,
    List<String> aliases,
    UnitLevel level,
    String schoolType,
    String urbanRural,
    String ownership,
    int orderNumber,
    String parentId,
    String parentName,
    @Nullable LocalDate validFromDate,
    @Nullable LocalDate validToDate,
    Participation participation,
    long version,
    String path,
    long revision,
    String kind,
    Map<String, String> groups) {
  static UnitJson of(Unit proto) {
    return new UnitJson(
        proto.getId(),
        proto.getCode(),
        proto.getName(),
        List.copyOf(proto.getAliasesList()),
        ProtoEnums.of(UnitLevel.class, proto.getLevel()),
        proto.getSchoolType(),
        proto.getUrbanRural(),
        proto.getOwnership(),
        proto.getOrderNumber(),
        proto.getParentId(),
        proto.getParentName(),
        Protos.date(proto.getValidFromDate()),
        Protos.date(proto.getValidToDate()),
        Participation.of(proto.getParticipation()),
        proto.getVersion(),
        proto.getPath(),
        proto.getRevision(),
        proto.getKind(),
        Map.copyOf(proto.getGroupsMap()));
  }

  @Schema(name = "Participation")
  record Participation(
      boolean out,
      String reason,
      String document,
      @Nullable LocalDate fromDate,
      @Nullable LocalDate untilDate) {
    static Participation of(cn.liandong.proto.organization.v1.Participation proto) {
      return new Participation(
          proto.getOut(),
          proto.getReason(),
          proto.getDocument(),
          Protos.date(proto.getFromDate()),
          Protos.date(proto.getUntilDate()));
    }
  }
}
