package cn.liandong.gateway.identity.person;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.proto.identity.v1.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person with masked numbers. */
@Schema(name = "Person")
record PersonJson(
    String id,
    String name,
    PersonKind kind,
    String staffNumber,
    String maskedPhone,
    String maskedIdentityNumber,
    String username,
    long version,
    boolean phoneWithheld,
    boolean identityNumberWithheld) {
  static PersonJson of(Person proto) {
    return new PersonJson(
        proto.getId(),
        proto.getName(),
        ProtoEnums.of(PersonKind.class, proto.getKind()),
        proto.getStaffNumber(),
        proto.getMaskedPhone(),
        proto.getMaskedIdentityNumber(),
        proto.getUsername(),
        proto.getVersion(),
        proto.getPhoneWithheld(),
        proto.getIdentityNumberWithheld());
  }
}
