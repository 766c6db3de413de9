package cn.liandong.identity.correction;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.CarryOutCorrectionRequest;
import cn.liandong.proto.identity.v1.Correction;
import cn.liandong.proto.identity.v1.CorrectionService;
import cn.liandong.proto.identity.v1.CreatePersonRequest;
import cn.liandong.proto.identity.v1.DeclineCorrectionRequest;
import cn.liandong.proto.identity.v1.GetPersonRequest;
import cn.liandong.proto.identity.v1.GetPersonalDataRequest;
import cn.liandong.proto.identity.v1.ListCorrectionsRequest;
import cn.liandong.proto.identity.v1.ListCorrectionsResponse;
import cn.liandong.proto.identity.v1.ListOwnCorrectionsRequest;
import cn.liandong.proto.identity.v1.Person;
import cn.liandong.proto.identity.v1.PersonField;
import cn.liandong.proto.identity.v1.PersonKind;
import cn.liandong.proto.identity.v1.PersonService;
import cn.liandong.proto.identity.v1.PersonalDataKind;
import cn.liandong.proto.identity.v1.PersonalDataService;
import cn.liandong.proto.identity.v1.RequestCorrectionRequest;
import cn.liandong.proto.identity.v1.RevealCorrectionRequest;
import cn.liandong.proto.identity.v1.RevealCorrectionResponse;
import cn.liandong.proto.identity.v1.WithdrawCorrectionRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class CorrectionTest {

  private static final PersonField PHONE = PersonField.PERSON_FIELD_PHONE;
  private static final PersonField NAME = PersonField.PERSON_FIELD_NAME;
  private static final PersonField OTHER = PersonField.PERSON_FIELD_OTHER;
  private static final String OLD_PHONE = "13800138000";
  private static final String NEW_PHONE = "13900139001";

  @GrpcClient("identity")
  CorrectionService corrections;

  @GrpcClient("identity")
  PersonService people;

  @GrpcClient("identity")
  PersonalDataService personalData;

  @Inject TestPeople registry;

  private String person;

  @BeforeEach
  void aTeacherWithAnAccount() throws SQLException {
    registry.reset();
    person = enter("阿力木·买买提", "teacher");
  }

  @Test
  void whatATeacherAsksForIsCarriedOutByTheSchool() {
    call(request("teacher", PHONE, NEW_PHONE));

    var open = waiting("school-admin").getFirst();
    assertThat(open.getPersonName()).isEqualTo("阿力木·买买提");
    assertThat(open.getCurrent()).isEqualTo("138****8000");
    assertThat(open.getWanted()).isEqualTo("139****9001");
    assertThat(own("teacher").getFirst()).contains("手机号码", "139****9001", "待办理");

    call(carryOut("school-admin", open.getId()));

    assertThat(person().getMaskedPhone()).isEqualTo("139****9001");
    assertThat(waiting("school-admin")).isEmpty();
    assertThat(decided("school-admin").getFirst().getUsername()).isEqualTo("school-admin");
    assertThat(own("teacher").getFirst()).contains("已更正", "school-admin");
  }

  @Test
  void aReasonForNotCorrectingReachesThePerson() {
    call(request("teacher", NAME, "阿里木·买买提"));
    var id = waiting("county-admin").getFirst().getId();
    assertFails("REASON_MISSING", () -> decline("county-admin", id, " "));

    call(decline("county-admin", id, "与身份证不一致，请带身份证到校办核对"));

    assertThat(own("teacher").getFirst()).contains("阿里木·买买提", "未更正", "与身份证不一致，请带身份证到校办核对");
    assertThat(person().getName()).isEqualTo("阿力木·买买提");
    assertFails("CORRECTION_DECIDED", () -> carryOut("school-admin", id));
  }

  @Test
  void askingOrDecidingTwiceHasNoSecondEffect() throws SQLException {
    var requestId = UUID.randomUUID().toString();
    call(request("teacher", requestId, PHONE, NEW_PHONE));
    call(request("teacher", requestId, PHONE, NEW_PHONE));
    assertThat(own("teacher")).hasSize(1);

    var id = waiting("school-admin").getFirst().getId();
    call(carryOut("school-admin", id));
    var version = person().getVersion();
    call(carryOut("school-admin", id));
    assertThat(person().getVersion()).isEqualTo(version);
    assertThat(audited("CORRECTION_CARRIED_OUT")).isOne();
    assertThat(audited("CORRECTION_REQUESTED")).isOne();

    call(request("teacher", requestId, PHONE, NEW_PHONE));
    assertThat(waiting("school-admin")).isEmpty();
  }

  @Test
  void aFieldWaitsForOneRequestAtATime() {
    call(request("teacher", PHONE, NEW_PHONE));
    assertFails("CORRECTION_OPEN", () -> request("teacher", PHONE, "13700137000"));
    call(request("teacher", OTHER, "借调的截止日期应为 2026 年 7 月"));
    assertThat(waiting("school-admin")).hasSize(2);
  }

  @Test
  void whoAskedTakesItBackWhileItWaitsAndNobodyElseDoes() {
    call(request("teacher", PHONE, NEW_PHONE));
    var id = waiting("school-admin").getFirst().getId();
    assertThat(ownWaiting("teacher")).extracting(Correction::getId).containsExactly(id);
    assertThat(ownWaiting("school-admin")).isEmpty();
    assertFails("CORRECTION_NOT_FOUND", () -> withdraw("school-admin", id));

    call(withdraw("teacher", id));

    assertThat(ownWaiting("teacher")).isEmpty();
    assertThat(waiting("school-admin")).isEmpty();
    assertThat(own("teacher").getFirst()).contains("本人撤回", "teacher");
    assertFails("CORRECTION_DECIDED", () -> carryOut("school-admin", id));
    assertFails("CORRECTION_NOT_FOUND", () -> withdraw("teacher", id));
    call(request("teacher", PHONE, "13700137000"));
    assertThat(waiting("school-admin")).hasSize(1);
  }

  @Test
  void whatCouldNotBeKeptIsRefusedAtOnce() {
    assertFails("ARGUMENT_INVALID", () -> request("teacher", PHONE, "12345"));
    assertFails("ARGUMENT_INVALID", () -> request("teacher", NAME, " "));
    assertFails("ARGUMENT_INVALID", () -> request("teacher", "x", PHONE, NEW_PHONE));
    assertFails("PERSON_NOT_JOINED", () -> request("county-leader", PHONE, NEW_PHONE));
  }

  @Test
  void aNumberIsShownWholeForAReasonThatThePersonIsTold() {
    call(request("teacher", PHONE, NEW_PHONE));
    var id = waiting("school-admin").getFirst().getId();
    assertFails("REASON_MISSING", () -> reveal("school-admin", id, ""));

    assertThat(call(reveal("school-admin", id, "核对号码")).getWanted()).isEqualTo(NEW_PHONE);

    assertThat(kept("teacher", PersonalDataKind.PERSONAL_DATA_KIND_REVEAL).getFirst())
        .endsWith("school-admin", "核对号码");
  }

  @Test
  void nobodyDecidesHisOwnRequest() throws SQLException {
    enter("校办主任", "school-admin");
    call(request("school-admin", PHONE, NEW_PHONE));
    var open = waiting("school-admin").getFirst();
    assertThat(open.getOwn()).isTrue();
    assertFails("CORRECTION_OWN", () -> carryOut("school-admin", open.getId()));
    assertFails("CORRECTION_OWN", () -> decline("school-admin", open.getId(), "x"));

    call(carryOut("town-admin", open.getId()));
    assertThat(own("school-admin").getFirst()).contains("已更正");
  }

  @Test
  void otherUnitsNeitherSeeNorDecide() {
    call(request("teacher", PHONE, NEW_PHONE));
    var id = waiting("school-admin").getFirst().getId();
    for (var other : List.of("sibling-school", "sibling-town", "sibling-county", "teacher")) {
      assertFails("UNIT_NOT_FOUND", () -> list(other, true));
      assertFails("CORRECTION_NOT_FOUND", () -> reveal(other, id, "x"));
      assertFails("CORRECTION_NOT_FOUND", () -> carryOut(other, id));
      assertFails("CORRECTION_NOT_FOUND", () -> decline(other, id, "x"));
    }
    assertFails("NOT_ALLOWED", () -> list("county-leader", true));
    assertFails("CORRECTION_NOT_FOUND", () -> carryOut("county-leader", id));
  }

  @Test
  void aRefusedChangeLeavesTheRequestWaiting() throws SQLException {
    enter("古丽", "");
    registry.sql("update person set staff_number = 'T9' where name = '古丽'");
    call(request("teacher", PersonField.PERSON_FIELD_STAFF_NUMBER, "T9"));
    var id = waiting("school-admin").getFirst().getId();

    assertFails("PERSON_KNOWN", () -> carryOut("school-admin", id));

    assertThat(waiting("school-admin")).hasSize(1);
  }

  @Test
  void nothingAskedForIsReadInTheDatabase() throws SQLException {
    call(request("teacher", NAME, "阿里木·买买提"));
    var row = registry.text("select correction_request::text from correction_request");
    assertThat(row).doesNotContain("阿里木", "写错了").contains("sealed:");
  }

  private String enter(String name, String account) throws SQLException {
    var id =
        call(as(people, "school-admin")
                .createPerson(
                    CreatePersonRequest.newBuilder()
                        .setUnitId(TestPeople.SCHOOL.toString())
                        .setName(name)
                        .setKind(PersonKind.PERSON_KIND_TEACHER)
                        .setPhone(OLD_PHONE)
                        .build()))
            .getDetail()
            .getPerson()
            .getId();
    if (!account.isEmpty()) {
      registry.sql(
          "update person set account_id = ? where id = ?",
          TestPeople.id(account),
          UUID.fromString(id));
    }
    return id;
  }

  private Person person() {
    return call(as(people, "school-admin")
            .getPerson(GetPersonRequest.newBuilder().setPersonId(person).build()))
        .getDetail()
        .getPerson();
  }

  private Uni<?> request(String who, PersonField field, String wanted) {
    return request(who, UUID.randomUUID().toString(), field, wanted);
  }

  private Uni<?> request(String who, String requestId, PersonField field, String wanted) {
    return as(corrections, who)
        .requestCorrection(
            RequestCorrectionRequest.newBuilder()
                .setRequestId(requestId)
                .setField(field)
                .setWanted(wanted)
                .setNote("登记时写错了")
                .build());
  }

  private List<Correction> waiting(String who) {
    return call(list(who, true)).getCorrectionsList();
  }

  private List<Correction> decided(String who) {
    return call(list(who, false)).getCorrectionsList();
  }

  private Uni<ListCorrectionsResponse> list(String who, boolean open) {
    return as(corrections, who)
        .listCorrections(
            ListCorrectionsRequest.newBuilder()
                .setUnitId(TestPeople.SCHOOL.toString())
                .setOpen(open)
                .build());
  }

  private List<Correction> ownWaiting(String who) {
    var request = ListOwnCorrectionsRequest.getDefaultInstance();
    return call(as(corrections, who).listOwnCorrections(request)).getCorrectionsList();
  }

  private Uni<?> withdraw(String who, String id) {
    return as(corrections, who)
        .withdrawCorrection(WithdrawCorrectionRequest.newBuilder().setCorrectionId(id).build());
  }

  private Uni<RevealCorrectionResponse> reveal(String who, String id, String reason) {
    return as(corrections, who)
        .revealCorrection(
            RevealCorrectionRequest.newBuilder().setCorrectionId(id).setReason(reason).build());
  }

  private Uni<?> carryOut(String who, String id) {
    return as(corrections, who)
        .carryOutCorrection(CarryOutCorrectionRequest.newBuilder().setCorrectionId(id).build());
  }

  private Uni<?> decline(String who, String id, String reason) {
    return as(corrections, who)
        .declineCorrection(
            DeclineCorrectionRequest.newBuilder().setCorrectionId(id).setReason(reason).build());
  }

  private List<List<String>> own(String who) {
    return kept(who, PersonalDataKind.PERSONAL_DATA_KIND_CORRECTION);
  }

  private List<List<String>> kept(String who, PersonalDataKind kind) {
    return call(as(personalData, who).getPersonalData(GetPersonalDataRequest.getDefaultInstance()))
        .getSectionsList()
        .stream()
        .filter(section -> section.getKind() == kind)
        .flatMap(section -> section.getRecordsList().stream())
        .map(record -> List.copyOf(record.getValuesList()))
        .toList();
  }

  private long audited(String action) throws SQLException {
    return registry.count(
        """
        select count(*) from audit_entry where action = ? and result = 'done'
          and (object_id = ? or actor = 'teacher')\
        """,
        action,
        person);
  }
}
