package cn.liandong.identity;

import cn.liandong.common.test.Door;
import cn.liandong.proto.identity.v1.CarryOutCorrectionRequest;
import cn.liandong.proto.identity.v1.CarryOutDeletionRequest;
import cn.liandong.proto.identity.v1.CorrectionService;
import cn.liandong.proto.identity.v1.DeclineCorrectionRequest;
import cn.liandong.proto.identity.v1.DeclineDeletionRequest;
import cn.liandong.proto.identity.v1.DeletionService;
import cn.liandong.proto.identity.v1.ListCorrectionsRequest;
import cn.liandong.proto.identity.v1.ListDeletionsRequest;
import cn.liandong.proto.identity.v1.ListOwnCorrectionsRequest;
import cn.liandong.proto.identity.v1.ListOwnDeletionsRequest;
import cn.liandong.proto.identity.v1.PersonField;
import cn.liandong.proto.identity.v1.PreviewDeletionRequest;
import cn.liandong.proto.identity.v1.RequestCorrectionRequest;
import cn.liandong.proto.identity.v1.RequestDeletionRequest;
import cn.liandong.proto.identity.v1.RevealCorrectionRequest;
import cn.liandong.proto.identity.v1.StartDeletionRequest;
import cn.liandong.proto.identity.v1.WithdrawCorrectionRequest;
import cn.liandong.proto.identity.v1.WithdrawDeletionRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** What people ask to have corrected or deleted. */
@Singleton
class PersonalRequestDoors {

  private static final String PERSON = TestPeople.id("person").toString();

  @GrpcClient("identity")
  CorrectionService corrections;

  @GrpcClient("identity")
  DeletionService deletions;

  Map<String, Door> all() {
    var doors = new HashMap<>(correctionDoors());
    doors.putAll(deletionDoors());
    return doors;
  }

  private Map<String, Door> correctionDoors() {
    var id = TestPeople.id("correction").toString();
    return Map.of(
        "RequestCorrection",
        Door.of(
            Door.OWN,
            corrections,
            stub ->
                stub.requestCorrection(
                    RequestCorrectionRequest.newBuilder()
                        .setRequestId(id)
                        .setField(PersonField.PERSON_FIELD_NAME)
                        .setWanted("x")
                        .build())),
        "ListOwnCorrections",
        Door.of(
            Door.OWN,
            corrections,
            stub -> stub.listOwnCorrections(ListOwnCorrectionsRequest.getDefaultInstance())),
        "WithdrawCorrection",
        Door.of(
            "CORRECTION_NOT_FOUND",
            corrections,
            stub ->
                stub.withdrawCorrection(
                    WithdrawCorrectionRequest.newBuilder().setCorrectionId(id).build())),
        "ListCorrections",
        Door.of(
            "UNIT_NOT_FOUND",
            corrections,
            stub ->
                stub.listCorrections(
                    ListCorrectionsRequest.newBuilder()
                        .setUnitId(TestPeople.SCHOOL.toString())
                        .build())),
        "RevealCorrection",
        Door.of(
            "CORRECTION_NOT_FOUND",
            corrections,
            stub ->
                stub.revealCorrection(
                    RevealCorrectionRequest.newBuilder()
                        .setCorrectionId(id)
                        .setReason("x")
                        .build())),
        "CarryOutCorrection",
        Door.of(
            "CORRECTION_NOT_FOUND",
            corrections,
            stub ->
                stub.carryOutCorrection(
                    CarryOutCorrectionRequest.newBuilder().setCorrectionId(id).build())),
        "DeclineCorrection",
        Door.of(
            "CORRECTION_NOT_FOUND",
            corrections,
            stub ->
                stub.declineCorrection(
                    DeclineCorrectionRequest.newBuilder()
                        .setCorrectionId(id)
                        .setReason("x")
                        .build())));
  }

  private Map<String, Door> deletionDoors() {
    var id = TestPeople.id("deletion").toString();
    return Map.of(
        "RequestDeletion",
        Door.of(
            Door.OWN,
            deletions,
            stub ->
                stub.requestDeletion(RequestDeletionRequest.newBuilder().setRequestId(id).build())),
        "ListOwnDeletions",
        Door.of(
            Door.OWN,
            deletions,
            stub -> stub.listOwnDeletions(ListOwnDeletionsRequest.getDefaultInstance())),
        "WithdrawDeletion",
        Door.of(
            "DELETION_NOT_FOUND",
            deletions,
            stub ->
                stub.withdrawDeletion(
                    WithdrawDeletionRequest.newBuilder().setDeletionId(id).build())),
        "StartDeletion",
        Door.of(
            "PERSON_NOT_FOUND",
            deletions,
            stub ->
                stub.startDeletion(
                    StartDeletionRequest.newBuilder()
                        .setRequestId(id)
                        .setPersonId(PERSON)
                        .setReason("x")
                        .build())),
        "ListDeletions",
        Door.of(
            "UNIT_NOT_FOUND",
            deletions,
            stub ->
                stub.listDeletions(
                    ListDeletionsRequest.newBuilder()
                        .setUnitId(TestPeople.SCHOOL.toString())
                        .build())),
        "PreviewDeletion",
        Door.of(
            "DELETION_NOT_FOUND",
            deletions,
            stub ->
                stub.previewDeletion(
                    PreviewDeletionRequest.newBuilder().setDeletionId(id).build())),
        "CarryOutDeletion",
        Door.of(
            "DELETION_NOT_FOUND",
            deletions,
            stub ->
                stub.carryOutDeletion(
                    CarryOutDeletionRequest.newBuilder().setDeletionId(id).build())),
        "DeclineDeletion",
        Door.of(
            "DELETION_NOT_FOUND",
            deletions,
            stub ->
                stub.declineDeletion(
                    DeclineDeletionRequest.newBuilder().setDeletionId(id).setReason("x").build())));
  }
}
