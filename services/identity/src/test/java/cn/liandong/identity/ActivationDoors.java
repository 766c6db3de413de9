package cn.liandong.identity;

import cn.liandong.common.test.Door;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.CloseAccountRequest;
import cn.liandong.proto.identity.v1.CountActivationsRequest;
import cn.liandong.proto.identity.v1.HandOverRequest;
import cn.liandong.proto.identity.v1.HandOverService;
import cn.liandong.proto.identity.v1.InvitePeopleRequest;
import cn.liandong.proto.identity.v1.IssueActivationCodeRequest;
import cn.liandong.proto.identity.v1.IssueActivationSheetRequest;
import cn.liandong.proto.identity.v1.ListActivationsRequest;
import cn.liandong.proto.identity.v1.LockAccountRequest;
import cn.liandong.proto.identity.v1.UnlinkAccountRequest;
import cn.liandong.proto.identity.v1.UnlockAccountRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Invitations, codes, states and hand-overs. */
@Singleton
class ActivationDoors {

  @GrpcClient("identity")
  ActivationService activations;

  @GrpcClient("identity")
  HandOverService handOvers;

  Map<String, Door> all() {
    var account = TestPeople.id("school-admin").toString();
    var unit = TestPeople.SCHOOL.toString();
    return Map.of(
        "ListActivations",
        Door.of(
            Door.OWN,
            activations,
            stub -> stub.listActivations(ListActivationsRequest.getDefaultInstance())),
        "CountActivations",
        Door.of(
            "UNIT_NOT_FOUND",
            activations,
            stub ->
                stub.countActivations(
                    CountActivationsRequest.newBuilder().setUnitId(unit).build())),
        "InvitePeople",
        Door.of(
            "UNIT_NOT_FOUND",
            activations,
            stub ->
                stub.invitePeople(
                    InvitePeopleRequest.newBuilder()
                        .setUnitId(unit)
                        .setText("王\tstranger")
                        .build())),
        "IssueActivationSheet",
        Door.of(
            "UNIT_NOT_FOUND",
            activations,
            stub ->
                stub.issueActivationSheet(
                    IssueActivationSheetRequest.newBuilder().setUnitId(unit).build())),
        "IssueActivationCode",
        Door.of(
            "ACCOUNT_NOT_FOUND",
            activations,
            stub ->
                stub.issueActivationCode(
                    IssueActivationCodeRequest.newBuilder().setAccountId(account).build())),
        "LockAccount",
        Door.of(
            "ACCOUNT_NOT_FOUND",
            activations,
            stub ->
                stub.lockAccount(
                    LockAccountRequest.newBuilder().setAccountId(account).setReason("x").build())),
        "UnlockAccount",
        Door.of(
            "ACCOUNT_NOT_FOUND",
            activations,
            stub ->
                stub.unlockAccount(
                    UnlockAccountRequest.newBuilder().setAccountId(account).build())),
        "HandOver",
        Door.of(
            "ACCOUNT_NOT_FOUND",
            handOvers,
            stub ->
                stub.handOver(
                    HandOverRequest.newBuilder()
                        .setAccountId(account)
                        .setSuccessorId(account)
                        .setReason("x")
                        .build())),
        "UnlinkAccount",
        Door.of(
            "ACCOUNT_NOT_FOUND",
            activations,
            stub ->
                stub.unlinkAccount(
                    UnlinkAccountRequest.newBuilder().setAccountId(account).build())),
        "CloseAccount",
        Door.of(
            "ACCOUNT_NOT_FOUND",
            activations,
            stub ->
                stub.closeAccount(
                    CloseAccountRequest.newBuilder()
                        .setAccountId(account)
                        .setReason("x")
                        .build())));
  }
}
