package cn.liandong.identity;

import cn.liandong.common.test.Door;
import cn.liandong.proto.identity.v1.AcknowledgeEmergencyAccessRequest;
import cn.liandong.proto.identity.v1.CloseEmergencyAccessRequest;
import cn.liandong.proto.identity.v1.CountEmergencyAccessesRequest;
import cn.liandong.proto.identity.v1.EmergencyAccessService;
import cn.liandong.proto.identity.v1.ListEmergencyAccessesRequest;
import cn.liandong.proto.identity.v1.ListEmergencyReadersRequest;
import cn.liandong.proto.identity.v1.OpenEmergencyAccessRequest;
import cn.liandong.proto.identity.v1.RecordEmergencyReadsRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Emergency accesses, one of them at the school. */
@Singleton
class EmergencyDoors {

  private static final String ABSENT = "EMERGENCY_ACCESS_NOT_FOUND";

  @GrpcClient("identity")
  EmergencyAccessService accesses;

  Map<String, Door> all() {
    var id = TestPeople.id("emergency").toString();
    return Map.of(
        "OpenEmergencyAccess",
        Door.of(
            "UNIT_NOT_FOUND",
            accesses,
            stub ->
                stub.openEmergencyAccess(
                    OpenEmergencyAccessRequest.newBuilder()
                        .setRequestId(id)
                        .setUnitId(TestPeople.SCHOOL.toString())
                        .setReason("月报数据对不上，需要核对")
                        .build())),
        "CloseEmergencyAccess",
        Door.of(
            ABSENT,
            accesses,
            stub ->
                stub.closeEmergencyAccess(
                    CloseEmergencyAccessRequest.newBuilder().setAccessId(id).build())),
        "AcknowledgeEmergencyAccess",
        Door.of(
            ABSENT,
            accesses,
            stub ->
                stub.acknowledgeEmergencyAccess(
                    AcknowledgeEmergencyAccessRequest.newBuilder().setAccessId(id).build())),
        "ListEmergencyAccesses",
        Door.of(
            Door.OWN,
            accesses,
            stub -> stub.listEmergencyAccesses(ListEmergencyAccessesRequest.getDefaultInstance())),
        "CountEmergencyAccesses",
        Door.of(
            Door.OWN,
            accesses,
            stub ->
                stub.countEmergencyAccesses(CountEmergencyAccessesRequest.getDefaultInstance())),
        "ListEmergencyReaders",
        Door.of(
            "NOT_ALLOWED",
            accesses,
            stub -> stub.listEmergencyReaders(ListEmergencyReadersRequest.getDefaultInstance())),
        "RecordEmergencyReads",
        Door.of(
            "NOT_ALLOWED",
            accesses,
            stub -> stub.recordEmergencyReads(RecordEmergencyReadsRequest.getDefaultInstance())));
  }
}
