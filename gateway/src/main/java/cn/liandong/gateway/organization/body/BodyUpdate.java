package cn.liandong.gateway.organization.body;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.organization.v1.UpdateBodyRequest;
import org.jspecify.annotations.Nullable;

record BodyUpdate(long version, String name, @Nullable String subject, @Nullable String stage) {
  UpdateBodyRequest of(String bodyId) {
    return UpdateBodyRequest.newBuilder()
        .setBodyId(bodyId)
        .setVersion(version)
        .setName(orEmpty(name))
        .setSubject(orEmpty(subject))
        .setStage(orEmpty(stage))
        .build();
  }
}
