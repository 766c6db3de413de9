package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.PreviewClassAdvanceResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param checks what the new school year still lacks, Chinese
 */
@Schema(name = "ClassAdvancePlan")
record ClassAdvancePlanJson(List<SchoolClassJson> graduating, int staying, List<String> checks) {
  static ClassAdvancePlanJson of(PreviewClassAdvanceResponse proto) {
    return new ClassAdvancePlanJson(
        Protos.list(proto.getGraduatingList(), SchoolClassJson::of),
        proto.getStaying(),
        List.copyOf(proto.getChecksList()));
  }
}
