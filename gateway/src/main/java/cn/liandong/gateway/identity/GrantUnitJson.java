package cn.liandong.gateway.identity;

import cn.liandong.proto.identity.v1.GrantUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "GrantUnit")
record GrantUnitJson(String id, String name, String parentName) {
  static GrantUnitJson of(GrantUnit proto) {
    return new GrantUnitJson(proto.getId(), proto.getName(), proto.getParentName());
  }
}
