package cn.liandong.gateway.organization.body;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.BodyKind;
import cn.liandong.proto.organization.v1.BodyOffice;
import cn.liandong.proto.organization.v1.BodyRole;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BodyKind")
record BodyKindJson(
    String code,
    String name,
    List<String> levels,
    boolean subject,
    boolean stage,
    List<Role> roles,
    int termMonths,
    int count,
    int failedYears,
    String consequence,
    List<Office> offices,
    String reference,
    String asWritten,
    String asInterpreted,
    String decidedBy,
    int standing) {
  static BodyKindJson of(BodyKind proto) {
    return new BodyKindJson(
        proto.getCode(),
        proto.getName(),
        List.copyOf(proto.getLevelsList()),
        proto.getSubject(),
        proto.getStage(),
        Protos.list(proto.getRolesList(), Role::of),
        proto.getTermMonths(),
        proto.getCount(),
        proto.getFailedYears(),
        proto.getConsequence(),
        Protos.list(proto.getOfficesList(), Office::of),
        proto.getReference(),
        proto.getAsWritten(),
        proto.getAsInterpreted(),
        proto.getDecidedBy(),
        proto.getStanding());
  }

  @Schema(name = "BodyRole")
  record Role(String code, String name, int min, int max, boolean head) {
    static Role of(BodyRole proto) {
      return new Role(
          proto.getCode(), proto.getName(), proto.getMin(), proto.getMax(), proto.getHead());
    }
  }

  @Schema(name = "BodyOffice")
  record Office(String role, String post, String department) {
    static Office of(BodyOffice proto) {
      return new Office(proto.getRole(), proto.getPost(), proto.getDepartment());
    }
  }
}
