package cn.liandong.gateway.organization.pairing;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.Pairing;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Pairing")
record PairingJson(
    String id,
    String kind,
    String kindName,
    String giverId,
    String giverName,
    String receiverId,
    String receiverName,
    @Nullable LocalDate validFromDate,
    @Nullable LocalDate validToDate,
    String reference,
    String endReason,
    int visits,
    boolean writable) {
  static PairingJson of(Pairing proto) {
    return new PairingJson(
        proto.getId(),
        proto.getKind(),
        proto.getKindName(),
        proto.getGiverId(),
        proto.getGiverName(),
        proto.getReceiverId(),
        proto.getReceiverName(),
        Protos.date(proto.getValidFromDate()),
        Protos.date(proto.getValidToDate()),
        proto.getReference(),
        proto.getEndReason(),
        proto.getVisits(),
        proto.getWritable());
  }
}
