package cn.liandong.gateway.organization.body;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.AppointSeatRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Held by an account or by a post; replacing a seat ends that one with the reason. */
record NewSeat(
    long version,
    String role,
    @Nullable String accountId,
    @Nullable String post,
    @Nullable String department,
    @Nullable LocalDate startDate,
    @Nullable String replacesSeatId,
    @Nullable String reason) {
  AppointSeatRequest of(String bodyId) {
    return AppointSeatRequest.newBuilder()
        .setBodyId(bodyId)
        .setVersion(version)
        .setRole(orEmpty(role))
        .setAccountId(orEmpty(accountId))
        .setPost(orEmpty(post))
        .setDepartment(orEmpty(department))
        .setStartDate(Protos.date(startDate))
        .setReplacesSeatId(orEmpty(replacesSeatId))
        .setReason(orEmpty(reason))
        .build();
  }
}
