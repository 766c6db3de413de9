package cn.liandong.gateway.identity.person;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.EndPersonRequest;
import cn.liandong.proto.identity.v1.SecondPersonRequest;
import cn.liandong.proto.identity.v1.TransferPersonRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A transfer, or for a time a secondment, to a unit; or without one, leaving. */
record PersonMove(
    long version,
    @Nullable String unitId,
    @Nullable LocalDate date,
    @Nullable LocalDate toDate,
    @Nullable String position,
    @Nullable String reason) {
  TransferPersonRequest transfer(String id) {
    return TransferPersonRequest.newBuilder()
        .setPersonId(id)
        .setVersion(version)
        .setUnitId(orEmpty(unitId))
        .setDate(Protos.date(date))
        .setPosition(orEmpty(position))
        .setReason(orEmpty(reason))
        .build();
  }

  SecondPersonRequest second(String id) {
    return SecondPersonRequest.newBuilder()
        .setPersonId(id)
        .setVersion(version)
        .setUnitId(orEmpty(unitId))
        .setFromDate(Protos.date(date))
        .setToDate(Protos.date(toDate))
        .setPosition(orEmpty(position))
        .setReason(orEmpty(reason))
        .build();
  }

  EndPersonRequest end(String id) {
    return EndPersonRequest.newBuilder()
        .setPersonId(id)
        .setVersion(version)
        .setDate(Protos.date(date))
        .setReason(orEmpty(reason))
        .build();
  }
}
