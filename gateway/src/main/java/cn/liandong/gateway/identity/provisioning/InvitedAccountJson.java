package cn.liandong.gateway.identity.provisioning;

import cn.liandong.proto.identity.v1.InvitedAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "InvitedAccount")
record InvitedAccountJson(String username, String name) {
  static InvitedAccountJson of(InvitedAccount proto) {
    return new InvitedAccountJson(proto.getUsername(), proto.getName());
  }
}
