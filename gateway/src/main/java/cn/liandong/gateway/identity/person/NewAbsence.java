package cn.liandong.gateway.identity.person;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.RecordAbsenceRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewAbsence(
    long version,
    AbsenceKind kind,
    @Nullable LocalDate fromDate,
    @Nullable LocalDate toDate,
    @Nullable String reason) {
  RecordAbsenceRequest of(String id) {
    return RecordAbsenceRequest.newBuilder()
        .setPersonId(id)
        .setVersion(version)
        .setKind(ProtoEnums.to(cn.liandong.proto.identity.v1.AbsenceKind.class, kind))
        .setFromDate(Protos.date(fromDate))
        .setToDate(Protos.date(toDate))
        .setReason(orEmpty(reason))
        .build();
  }
}
