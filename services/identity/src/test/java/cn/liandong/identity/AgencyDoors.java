package cn.liandong.identity;

import cn.liandong.common.test.Door;
import cn.liandong.identity.agency.TestKeys;
import cn.liandong.proto.identity.v1.AdmitAgencyCallRequest;
import cn.liandong.proto.identity.v1.AgencyClientService;
import cn.liandong.proto.identity.v1.AgencyPurpose;
import cn.liandong.proto.identity.v1.ChangeAgencyClientRequest;
import cn.liandong.proto.identity.v1.ListAgencyClientsRequest;
import cn.liandong.proto.identity.v1.ListAgencyUseRequest;
import cn.liandong.proto.identity.v1.RegisterAgencyClientRequest;
import cn.liandong.proto.identity.v1.ResumeAgencyClientRequest;
import cn.liandong.proto.identity.v1.SuspendAgencyClientRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Programs of other agencies, one of them registered at the school. */
@Singleton
class AgencyDoors {

  private static final String ABSENT = "AGENCY_CLIENT_NOT_FOUND";

  @GrpcClient("identity")
  AgencyClientService clients;

  Map<String, Door> all() {
    var id = TestPeople.id("program").toString();
    return Map.of(
        "ListAgencyClients",
        Door.of(
            Door.OWN,
            clients,
            stub -> stub.listAgencyClients(ListAgencyClientsRequest.getDefaultInstance())),
        "RegisterAgencyClient",
        Door.of(
            "UNIT_NOT_FOUND",
            clients,
            stub ->
                stub.registerAgencyClient(
                    RegisterAgencyClientRequest.newBuilder()
                        .setRequestId("x")
                        .setUnitId(TestPeople.SCHOOL.toString())
                        .setPublicKey(TestKeys.JWK)
                        .build())),
        "ChangeAgencyClient",
        Door.of(
            ABSENT,
            clients,
            stub ->
                stub.changeAgencyClient(ChangeAgencyClientRequest.newBuilder().setId(id).build())),
        "SuspendAgencyClient",
        Door.of(
            ABSENT,
            clients,
            stub ->
                stub.suspendAgencyClient(
                    SuspendAgencyClientRequest.newBuilder().setId(id).setReason("x").build())),
        "ResumeAgencyClient",
        Door.of(
            ABSENT,
            clients,
            stub ->
                stub.resumeAgencyClient(ResumeAgencyClientRequest.newBuilder().setId(id).build())),
        "ListAgencyUse",
        Door.of(
            ABSENT,
            clients,
            stub -> stub.listAgencyUse(ListAgencyUseRequest.newBuilder().setId(id).build())),
        "AdmitAgencyCall",
        Door.of(
            Door.OWN,
            clients,
            stub ->
                stub.admitAgencyCall(
                    AdmitAgencyCallRequest.newBuilder()
                        .setPurpose(AgencyPurpose.AGENCY_PURPOSE_UNITS)
                        .build())));
  }
}
