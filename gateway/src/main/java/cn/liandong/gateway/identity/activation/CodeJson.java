package cn.liandong.gateway.identity.activation;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.IssueActivationCodeResponse;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActivationCode")
record CodeJson(String code, @Nullable Instant expireTime) {
  static CodeJson of(IssueActivationCodeResponse proto) {
    return new CodeJson(proto.getCode(), Protos.instant(proto.getExpireTime()));
  }
}
