package cn.liandong.gateway.organization.pack;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.ListPackDifferencesResponse;
import cn.liandong.proto.organization.v1.PackDifference;
import cn.liandong.proto.organization.v1.PackField;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param before the version compared with
 */
@Schema(name = "PackDifferences")
record PackDifferencesJson(int before, List<DifferenceJson> items) {
  static PackDifferencesJson of(ListPackDifferencesResponse proto) {
    return new PackDifferencesJson(
        proto.getBefore(), Protos.list(proto.getDifferencesList(), DifferenceJson::of));
  }

  /**
   * @param id empty where the section is one rule
   */
  @Schema(name = "PackDifference")
  record DifferenceJson(
      PackDifferenceKind kind,
      String section,
      String id,
      String title,
      String reference,
      List<FieldJson> fields) {
    static DifferenceJson of(PackDifference proto) {
      return new DifferenceJson(
          ProtoEnums.of(PackDifferenceKind.class, proto.getKind()),
          proto.getSection(),
          proto.getId(),
          proto.getTitle(),
          proto.getReference(),
          Protos.list(proto.getFieldsList(), FieldJson::of));
    }
  }

  @Schema(name = "PackField")
  record FieldJson(String path, String before, String after) {
    static FieldJson of(PackField proto) {
      return new FieldJson(proto.getPath(), proto.getBefore(), proto.getAfter());
    }
  }
}
