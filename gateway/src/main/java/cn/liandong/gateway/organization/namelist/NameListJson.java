package cn.liandong.gateway.organization.namelist;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.GetNameListResponse;
import cn.liandong.proto.organization.v1.NameList;
import cn.liandong.proto.organization.v1.NameListCounts;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "NameList")
record NameListJson(
    String id,
    String unitId,
    String title,
    NameListSource source,
    int names,
    String createdBy,
    @Nullable Instant createTime) {
  static NameListJson of(NameList proto) {
    return new NameListJson(
        proto.getId(),
        proto.getUnitId(),
        proto.getTitle(),
        ProtoEnums.of(NameListSource.class, proto.getSource()),
        proto.getNames(),
        proto.getCreatedBy(),
        Protos.instant(proto.getCreateTime()));
  }

  @Schema(name = "NameListDetail")
  record Detail(NameListJson list, Counts counts, boolean writable) {
    static Detail of(GetNameListResponse proto) {
      return new Detail(
          NameListJson.of(proto.getList()), Counts.of(proto.getCounts()), proto.getWritable());
    }
  }

  @Schema(name = "NameListCounts")
  record Counts(int matched, int proposed, int onlyHere, int onlyThere) {
    static Counts of(NameListCounts proto) {
      return new Counts(
          proto.getMatched(), proto.getProposed(), proto.getOnlyHere(), proto.getOnlyThere());
    }
  }
}
