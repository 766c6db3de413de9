package cn.liandong.gateway.organization.pairing;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.EndPairingRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record PairingEnd(@Nullable LocalDate endDate, @Nullable String reason) {
  EndPairingRequest of(String pairingId) {
    return EndPairingRequest.newBuilder()
        .setPairingId(pairingId)
        .setEndDate(Protos.date(endDate))
        .setReason(orEmpty(reason))
        .build();
  }
}
