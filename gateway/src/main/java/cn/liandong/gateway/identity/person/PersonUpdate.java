package cn.liandong.gateway.identity.person;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.proto.identity.v1.UpdatePersonRequest;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is absent stays as it is. */
record PersonUpdate(
    long version,
    @Nullable String name,
    @Nullable PersonKind kind,
    @Nullable String staffNumber,
    @Schema(nullable = true) @Nullable String phone,
    @Schema(nullable = true) @Nullable String identityNumber,
    @Nullable String position) {
  UpdatePersonRequest of(String id) {
    var request =
        UpdatePersonRequest.newBuilder()
            .setPersonId(id)
            .setVersion(version)
            .setKind(ProtoEnums.to(cn.liandong.proto.identity.v1.PersonKind.class, kind));
    set(name, request::setName);
    set(staffNumber, request::setStaffNumber);
    set(phone, request::setPhone);
    set(identityNumber, request::setIdentityNumber);
    set(position, request::setPosition);
    return request.build();
  }

  private static void set(@Nullable String value, Consumer<String> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }
}
