package cn.liandong.gateway.identity;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.Account;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Account")
public record AccountJson(String id, String username, String name, List<GrantJson> grants) {
  public static AccountJson of(Account proto) {
    return new AccountJson(
        proto.getId(),
        proto.getUsername(),
        proto.getName(),
        Protos.list(proto.getGrantsList(), GrantJson::of));
  }
}
