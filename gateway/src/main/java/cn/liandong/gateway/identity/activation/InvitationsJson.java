package cn.liandong.gateway.identity.activation;

import cn.liandong.gateway.identity.Role;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.Invitation;
import cn.liandong.proto.identity.v1.InvitePeopleResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param done false when nothing was written, for a problem or because only asked
 */
@Schema(name = "Invitations")
record InvitationsJson(List<Row> items, boolean done) {

  @Schema(name = "Invitation")
  record Row(int row, String name, String username, Role role, String unitName, String problem) {
    static Row of(Invitation proto) {
      return new Row(
          proto.getRow(),
          proto.getName(),
          proto.getUsername(),
          ProtoEnums.of(Role.class, proto.getRole()),
          proto.getUnitName(),
          proto.getProblem());
    }
  }

  static InvitationsJson of(InvitePeopleResponse proto) {
    return new InvitationsJson(Protos.list(proto.getInvitationsList(), Row::of), proto.getDone());
  }
}
