package cn.liandong.gateway.identity.person;

import cn.liandong.proto.identity.v1.RevealPersonResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whole numbers, for the one call that gave a reason. */
@Schema(name = "PersonNumbers")
record Revelation(String phone, String identityNumber) {
  static Revelation of(RevealPersonResponse proto) {
    return new Revelation(proto.getPhone(), proto.getIdentityNumber());
  }

  @Schema(name = "RevealReason")
  record Reason(@Nullable String reason) {}
}
