package cn.liandong.gateway.organization.pairing;

import cn.liandong.proto.organization.v1.PairingKind;
import cn.liandong.proto.organization.v1.PairingSide;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PairingKind")
record PairingKindJson(
    String code,
    String name,
    Side giver,
    Side receiver,
    int min,
    int max,
    boolean cover,
    String visitName,
    int visitsPerYear,
    String reference,
    String asWritten,
    String asInterpreted,
    String decidedBy) {
  static PairingKindJson of(PairingKind proto) {
    return new PairingKindJson(
        proto.getCode(),
        proto.getName(),
        Side.of(proto.getGiver()),
        Side.of(proto.getReceiver()),
        proto.getMin(),
        proto.getMax(),
        proto.getCover(),
        proto.getVisitName(),
        proto.getVisitsPerYear(),
        proto.getReference(),
        proto.getAsWritten(),
        proto.getAsInterpreted(),
        proto.getDecidedBy());
  }

  @Schema(name = "PairingSide")
  record Side(String party, String name, List<String> bodyKinds) {
    static Side of(PairingSide proto) {
      return new Side(proto.getParty(), proto.getName(), List.copyOf(proto.getBodyKindsList()));
    }
  }
}
