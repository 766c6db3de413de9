package cn.liandong.gateway.organization.body;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.Body;
import cn.liandong.proto.organization.v1.BodyFlag;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Body")
record BodyJson(
    String id,
    String kind,
    String kindName,
    String unitId,
    String unitName,
    String name,
    String subject,
    String stage,
    @Nullable LocalDate validFromDate,
    @Nullable LocalDate validToDate,
    String reference,
    String closeReason,
    String closeReference,
    long version,
    int size,
    String head,
    @Nullable LocalDate termEndDate,
    List<Flag> flags) {
  static BodyJson of(Body proto) {
    return new BodyJson(
        proto.getId(),
        proto.getKind(),
        proto.getKindName(),
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getName(),
        proto.getSubject(),
        proto.getStage(),
        Protos.date(proto.getValidFromDate()),
        Protos.date(proto.getValidToDate()),
        proto.getReference(),
        proto.getCloseReason(),
        proto.getCloseReference(),
        proto.getVersion(),
        proto.getSize(),
        proto.getHead(),
        Protos.date(proto.getTermEndDate()),
        Protos.list(proto.getFlagsList(), Flag::of));
  }

  @Schema(name = "BodyFlag")
  record Flag(BodyFlagKind kind, String name, int count, int limit, @Nullable LocalDate date) {
    static Flag of(BodyFlag proto) {
      return new Flag(
          ProtoEnums.of(BodyFlagKind.class, proto.getKind()),
          proto.getName(),
          proto.getCount(),
          proto.getLimit(),
          Protos.date(proto.getDate()));
    }
  }
}
