package cn.liandong.gateway.organization.body;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.EndSeatRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record SeatEnd(long version, @Nullable LocalDate endDate, @Nullable String reason) {
  EndSeatRequest of(String bodyId, String seatId) {
    return EndSeatRequest.newBuilder()
        .setBodyId(bodyId)
        .setSeatId(seatId)
        .setVersion(version)
        .setEndDate(Protos.date(endDate))
        .setReason(orEmpty(reason))
        .build();
  }
}
