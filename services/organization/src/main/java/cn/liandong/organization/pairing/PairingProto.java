package cn.liandong.organization.pairing;

import static java.util.Objects.requireNonNullElse;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.organization.v1.Counted;
import cn.liandong.proto.organization.v1.GetCoverageResponse;
import cn.liandong.proto.organization.v1.PairingSide;
import cn.liandong.seeds.pack.PairingKind;
import java.util.List;

/** Pairs on the wire. */
final class PairingProto {

  private final PairingKinds kinds;

  PairingProto(PairingKinds kinds) {
    this.kinds = kinds;
  }

  static cn.liandong.proto.organization.v1.PairingKind of(PairingKind kind) {
    var proto =
        cn.liandong.proto.organization.v1.PairingKind.newBuilder()
            .setCode(kind.code())
            .setName(kind.name())
            .setGiver(of(kind.giver()))
            .setReceiver(of(kind.receiver()))
            .setMin(requireNonNullElse(kind.receivers().min(), 0))
            .setMax(requireNonNullElse(kind.receivers().max(), 0))
            .setCover(kind.cover())
            .setReference(kind.basis().reference())
            .setAsWritten(kind.basis().asWritten())
            .setAsInterpreted(kind.basis().asInterpreted())
            .setDecidedBy(kind.basis().decidedBy());
    if (kind.visits() != null) {
      proto.setVisitName(kind.visits().name()).setVisitsPerYear(kind.visits().minPerYear());
    }
    return proto.build();
  }

  private static PairingSide of(PairingKind.Side side) {
    return PairingSide.newBuilder()
        .setParty(side.party().name())
        .setName(side.name())
        .addAllBodyKinds(side.bodyKinds())
        .build();
  }

  cn.liandong.proto.organization.v1.Pairing of(Pairing pairing) {
    var proto =
        cn.liandong.proto.organization.v1.Pairing.newBuilder()
            .setId(pairing.id().toString())
            .setKind(pairing.kind())
            .setKindName(kinds.name(pairing.kind()))
            .setGiverId(pairing.giverId().toString())
            .setGiverName(pairing.giverName())
            .setReceiverId(pairing.receiverId().toString())
            .setReceiverName(pairing.receiverName())
            .setValidFromDate(Dates.toProto(pairing.validFrom()))
            .setReference(pairing.reference())
            .setEndReason(pairing.endReason())
            .setVisits(pairing.visits())
            .setWritable(pairing.writable());
    if (pairing.validTo() != null) {
      proto.setValidToDate(Dates.toProto(pairing.validTo()));
    }
    return proto.build();
  }

  static GetCoverageResponse of(Coverage coverage) {
    return GetCoverageResponse.newBuilder()
        .setReceivers(coverage.receivers())
        .setCovered(coverage.covered())
        .addAllUncovered(of(coverage.uncovered()))
        .addAllTooFew(of(coverage.tooFew()))
        .addAllTooMany(of(coverage.tooMany()))
        .addAllVisitsShort(of(coverage.visitsShort()))
        .build();
  }

  private static List<Counted> of(List<Coverage.Counted> counted) {
    return counted.stream()
        .map(one ->
            Counted.newBuilder()
                .setId(one.id().toString())
                .setName(one.name())
                .setCount(one.count())
                .build())
        .toList();
  }
}
