package cn.liandong.identity;

import cn.liandong.common.test.Door;
import cn.liandong.proto.identity.v1.AbsenceKind;
import cn.liandong.proto.identity.v1.CancelAbsenceRequest;
import cn.liandong.proto.identity.v1.CountPeopleRequest;
import cn.liandong.proto.identity.v1.CountPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.CreatePersonRequest;
import cn.liandong.proto.identity.v1.EndPersonRequest;
import cn.liandong.proto.identity.v1.ExportPeopleRequest;
import cn.liandong.proto.identity.v1.ExportPersonalDataRequest;
import cn.liandong.proto.identity.v1.ExportPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.ExportSelfAuditRequest;
import cn.liandong.proto.identity.v1.GetPersonRequest;
import cn.liandong.proto.identity.v1.GetPersonalDataRequest;
import cn.liandong.proto.identity.v1.ListPeopleRequest;
import cn.liandong.proto.identity.v1.ListPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.PersonKind;
import cn.liandong.proto.identity.v1.PersonMoveService;
import cn.liandong.proto.identity.v1.PersonService;
import cn.liandong.proto.identity.v1.PersonalDataService;
import cn.liandong.proto.identity.v1.PlatformAccountService;
import cn.liandong.proto.identity.v1.PlatformCallState;
import cn.liandong.proto.identity.v1.RecordAbsenceRequest;
import cn.liandong.proto.identity.v1.RecordPlatformCallRequest;
import cn.liandong.proto.identity.v1.RenewSealsRequest;
import cn.liandong.proto.identity.v1.RevealPersonRequest;
import cn.liandong.proto.identity.v1.SecondPersonRequest;
import cn.liandong.proto.identity.v1.SelfAuditService;
import cn.liandong.proto.identity.v1.TransferPersonRequest;
import cn.liandong.proto.identity.v1.UpdatePersonRequest;
import com.google.type.Date;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The register of people and what lists say of them. */
@Singleton
class PersonDoors {

  private static final String PERSON = TestPeople.id("person").toString();

  @GrpcClient("identity")
  PersonService persons;

  @GrpcClient("identity")
  PersonMoveService moves;

  @GrpcClient("identity")
  PlatformAccountService platformAccounts;

  @GrpcClient("identity")
  PersonalDataService personalData;

  @GrpcClient("identity")
  SelfAuditService selfAudits;

  Map<String, Door> all() {
    var doors = new HashMap<>(personDoors());
    doors.putAll(platformAccountDoors());
    doors.putAll(personalDataDoors());
    return doors;
  }

  private Map<String, Door> personalDataDoors() {
    return Map.of(
        "GetPersonalData",
        Door.of(
            Door.OWN,
            personalData,
            stub -> stub.getPersonalData(GetPersonalDataRequest.getDefaultInstance())),
        "ExportPersonalData",
        Door.of(
            Door.OWN,
            personalData,
            stub -> stub.exportPersonalData(ExportPersonalDataRequest.getDefaultInstance())),
        "ExportSelfAudit",
        Door.of(
            "UNIT_NOT_FOUND",
            selfAudits,
            stub ->
                stub.exportSelfAudit(
                    ExportSelfAuditRequest.newBuilder()
                        .setUnitId(TestPeople.COUNTY.toString())
                        .setYear(2025)
                        .build())));
  }

  private Map<String, Door> personDoors() {
    return Map.ofEntries(
        Map.entry(
            "ListPeople",
            Door.of(
                "UNIT_NOT_FOUND",
                persons,
                stub ->
                    stub.listPeople(
                        ListPeopleRequest.newBuilder()
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .build()))),
        Map.entry(
            "ExportPeople",
            Door.of(
                "UNIT_NOT_FOUND",
                persons,
                stub ->
                    stub.exportPeople(
                        ExportPeopleRequest.newBuilder()
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .build()))),
        Map.entry(
            "CountPeople",
            Door.of(
                "UNIT_NOT_FOUND",
                persons,
                stub ->
                    stub.countPeople(
                        CountPeopleRequest.newBuilder()
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .build()))),
        Map.entry(
            "GetPerson",
            Door.of(
                "PERSON_NOT_FOUND",
                persons,
                stub -> stub.getPerson(GetPersonRequest.newBuilder().setPersonId(PERSON).build()))),
        Map.entry(
            "RevealPerson",
            Door.of(
                "PERSON_NOT_FOUND",
                persons,
                stub ->
                    stub.revealPerson(
                        RevealPersonRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setReason("x")
                            .build()))),
        Map.entry(
            "CreatePerson",
            Door.of(
                "UNIT_NOT_FOUND",
                persons,
                stub ->
                    stub.createPerson(
                        CreatePersonRequest.newBuilder()
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .setName("x")
                            .setKind(PersonKind.PERSON_KIND_STAFF)
                            .build()))),
        Map.entry(
            "UpdatePerson",
            Door.of(
                "PERSON_NOT_FOUND",
                persons,
                stub ->
                    stub.updatePerson(
                        UpdatePersonRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setName("x")
                            .build()))),
        Map.entry(
            "RenewSeals",
            Door.of(
                "NOT_ALLOWED",
                persons,
                stub -> stub.renewSeals(RenewSealsRequest.newBuilder().build()))),
        Map.entry(
            "TransferPerson",
            Door.of(
                "PERSON_NOT_FOUND",
                moves,
                stub ->
                    stub.transferPerson(
                        TransferPersonRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setUnitId(TestPeople.OTHER_SCHOOL.toString())
                            .build()))),
        Map.entry(
            "SecondPerson",
            Door.of(
                "PERSON_NOT_FOUND",
                moves,
                stub ->
                    stub.secondPerson(
                        SecondPersonRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setUnitId(TestPeople.SCHOOL.toString())
                            .setFromDate(date(2027))
                            .setToDate(date(2028))
                            .build()))),
        Map.entry(
            "EndPerson",
            Door.of(
                "PERSON_NOT_FOUND",
                moves,
                stub ->
                    stub.endPerson(
                        EndPersonRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setReason("x")
                            .build()))),
        Map.entry(
            "RecordAbsence",
            Door.of(
                "PERSON_NOT_FOUND",
                moves,
                stub ->
                    stub.recordAbsence(
                        RecordAbsenceRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setKind(AbsenceKind.ABSENCE_KIND_LEAVE)
                            .setFromDate(date(2027))
                            .setToDate(date(2028))
                            .setReason("x")
                            .build()))),
        Map.entry(
            "CancelAbsence",
            Door.of(
                "PERSON_NOT_FOUND",
                moves,
                stub ->
                    stub.cancelAbsence(
                        CancelAbsenceRequest.newBuilder()
                            .setPersonId(PERSON)
                            .setVersion(1)
                            .setAbsenceId(PERSON)
                            .build()))));
  }

  private Map<String, Door> platformAccountDoors() {
    var unit = TestPeople.SCHOOL.toString();
    return Map.of(
        "CountPlatformAccounts",
        Door.of(
            "UNIT_NOT_FOUND",
            platformAccounts,
            stub ->
                stub.countPlatformAccounts(
                    CountPlatformAccountsRequest.newBuilder().setUnitId(unit).build())),
        "ListPlatformAccounts",
        Door.of(
            "UNIT_NOT_FOUND",
            platformAccounts,
            stub ->
                stub.listPlatformAccounts(
                    ListPlatformAccountsRequest.newBuilder().setUnitId(unit).build())),
        "ExportPlatformAccounts",
        Door.of(
            "UNIT_NOT_FOUND",
            platformAccounts,
            stub ->
                stub.exportPlatformAccounts(
                    ExportPlatformAccountsRequest.newBuilder().setUnitId(unit).build())),
        "RecordPlatformCall",
        Door.of(
            "PERSON_NOT_FOUND",
            platformAccounts,
            stub ->
                stub.recordPlatformCall(
                    RecordPlatformCallRequest.newBuilder()
                        .setPersonId(PERSON)
                        .setState(PlatformCallState.PLATFORM_CALL_STATE_CALLED)
                        .build())));
  }

  private static Date date(int year) {
    return Date.newBuilder().setYear(year).setMonth(1).setDay(1).build();
  }
}
