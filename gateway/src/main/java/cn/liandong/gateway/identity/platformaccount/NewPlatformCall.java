package cn.liandong.gateway.identity.platformaccount;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.RecordPlatformCallRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewPlatformCall(
    @Nullable PlatformCallState state, @Nullable LocalDate promisedDate, @Nullable String note) {
  RecordPlatformCallRequest of(String personId) {
    return RecordPlatformCallRequest.newBuilder()
        .setPersonId(personId)
        .setState(ProtoEnums.to(cn.liandong.proto.identity.v1.PlatformCallState.class, state))
        .setPromisedDate(Protos.date(promisedDate))
        .setNote(orEmpty(note))
        .build();
  }
}
