package cn.liandong.organization.pairing;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.CreatePairingRequest;
import cn.liandong.proto.organization.v1.EndPairingRequest;
import cn.liandong.proto.organization.v1.ExportPairingsRequest;
import cn.liandong.proto.organization.v1.GetCoverageRequest;
import cn.liandong.proto.organization.v1.ListPairingKindsRequest;
import cn.liandong.proto.organization.v1.ListPairingsRequest;
import cn.liandong.proto.organization.v1.PairingService;
import cn.liandong.proto.organization.v1.RecordVisitRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Pairings, aimed at one of a school. */
@Singleton
class PairingDoors implements Doors {

  @GrpcClient("organization")
  PairingService pairings;

  @Override
  public Map<String, Door> to(Targets targets) {
    var unit = targets.school();
    return Map.ofEntries(
        Map.entry(
            "ListPairingKinds",
            Door.of(
                Door.OWN,
                pairings,
                stub -> stub.listPairingKinds(ListPairingKindsRequest.getDefaultInstance()))),
        Map.entry(
            "ListPairings",
            Door.of(
                "UNIT_NOT_FOUND",
                pairings,
                stub ->
                    stub.listPairings(ListPairingsRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "ExportPairings",
            Door.of(
                "UNIT_NOT_FOUND",
                pairings,
                stub ->
                    stub.exportPairings(
                        ExportPairingsRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "GetCoverage",
            Door.of(
                "UNIT_NOT_FOUND",
                pairings,
                stub ->
                    stub.getCoverage(
                        GetCoverageRequest.newBuilder().setUnitId(unit).setKind("twin").build()))),
        Map.entry(
            "CreatePairing",
            Door.of(
                "UNIT_NOT_FOUND",
                pairings,
                stub ->
                    stub.createPairing(
                        CreatePairingRequest.newBuilder()
                            .setUnitId(unit)
                            .setKind("twin")
                            .setGiverId(unit)
                            .setReceiverId(unit)
                            .build()))),
        Map.entry(
            "EndPairing",
            Door.of(
                "PAIRING_NOT_FOUND",
                pairings,
                stub ->
                    stub.endPairing(
                        EndPairingRequest.newBuilder()
                            .setPairingId(targets.pairing())
                            .setReason("x")
                            .build()))),
        Map.entry(
            "RecordVisit",
            Door.of(
                "PAIRING_NOT_FOUND",
                pairings,
                stub ->
                    stub.recordVisit(
                        RecordVisitRequest.newBuilder().setPairingId(targets.pairing()).build()))));
  }
}
