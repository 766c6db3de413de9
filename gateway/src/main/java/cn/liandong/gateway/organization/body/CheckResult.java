package cn.liandong.gateway.organization.body;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.organization.v1.RecordCheckRequest;
import org.jspecify.annotations.Nullable;

record CheckResult(
    long version, boolean passed, @Nullable String remark, @Nullable String reference) {
  RecordCheckRequest of(String bodyId, int year) {
    return RecordCheckRequest.newBuilder()
        .setBodyId(bodyId)
        .setVersion(version)
        .setYear(year)
        .setPassed(passed)
        .setRemark(orEmpty(remark))
        .setReference(orEmpty(reference))
        .build();
  }
}
