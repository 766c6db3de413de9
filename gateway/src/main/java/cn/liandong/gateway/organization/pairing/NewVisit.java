package cn.liandong.gateway.organization.pairing;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.RecordVisitRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewVisit(@Nullable LocalDate date, @Nullable String remark) {
  RecordVisitRequest of(String pairingId) {
    return RecordVisitRequest.newBuilder()
        .setPairingId(pairingId)
        .setDate(Protos.date(date))
        .setRemark(orEmpty(remark))
        .build();
  }
}
