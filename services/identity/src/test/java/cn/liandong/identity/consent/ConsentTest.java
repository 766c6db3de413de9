package cn.liandong.identity.consent;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.AnswerConsentRequest;
import cn.liandong.proto.identity.v1.Consent;
import cn.liandong.proto.identity.v1.ConsentCoverage;
import cn.liandong.proto.identity.v1.ConsentNotice;
import cn.liandong.proto.identity.v1.ConsentService;
import cn.liandong.proto.identity.v1.ConsentState;
import cn.liandong.proto.identity.v1.CreatePersonRequest;
import cn.liandong.proto.identity.v1.EndConsentNoticeRequest;
import cn.liandong.proto.identity.v1.ExportConsentsRequest;
import cn.liandong.proto.identity.v1.GetPersonRequest;
import cn.liandong.proto.identity.v1.GetPersonalDataRequest;
import cn.liandong.proto.identity.v1.ListConsentNoticesRequest;
import cn.liandong.proto.identity.v1.ListConsentsRequest;
import cn.liandong.proto.identity.v1.ListConsentsResponse;
import cn.liandong.proto.identity.v1.ListOwnConsentsRequest;
import cn.liandong.proto.identity.v1.OwnConsent;
import cn.liandong.proto.identity.v1.Person;
import cn.liandong.proto.identity.v1.PersonKind;
import cn.liandong.proto.identity.v1.PersonService;
import cn.liandong.proto.identity.v1.PersonalDataKind;
import cn.liandong.proto.identity.v1.PersonalDataService;
import cn.liandong.proto.identity.v1.PublishConsentNoticeRequest;
import cn.liandong.proto.identity.v1.PublishConsentNoticeResponse;
import cn.liandong.proto.identity.v1.RecordConsentRequest;
import cn.liandong.proto.identity.v1.UpdatePersonRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class ConsentTest {

  private static final ConsentCoverage NONE = ConsentCoverage.CONSENT_COVERAGE_NONE;
  private static final ConsentCoverage PHONE = ConsentCoverage.CONSENT_COVERAGE_PHONE;
  private static final ConsentState OPEN = ConsentState.CONSENT_STATE_OPEN;
  private static final ConsentState GIVEN = ConsentState.CONSENT_STATE_GIVEN;
  private static final ConsentState DECLINED = ConsentState.CONSENT_STATE_DECLINED;
  private static final ConsentState WITHDRAWN = ConsentState.CONSENT_STATE_WITHDRAWN;
  private static final String SCHOOL = TestPeople.SCHOOL.toString();
  private static final String COUNTY = TestPeople.COUNTY.toString();
  private static final String NUMBER = "13800138000";

  @GrpcClient("identity")
  ConsentService consents;

  @GrpcClient("identity")
  PersonService people;

  @GrpcClient("identity")
  PersonalDataService personalData;

  @Inject TestPeople registry;

  private String teacher;

  @BeforeEach
  void aTeacherWithAnAccount() throws SQLException {
    registry.reset();
    teacher = enter("阿力木·买买提", "T1");
    registry.sql(
        """
        update person set account_id = (select id from account where username = 'teacher')
        where id = cast(? as uuid)\
        """,
        teacher);
  }

  @Test
  void whatIsAskedReachesEveryPersonBelowAndTheAnswersAreCounted() {
    enter("王芳", "T2");
    var notice = publish("county-admin", COUNTY, NONE);
    assertThat(own("teacher").getFirst().getNotice().getTitle()).isEqualTo("在获奖名单里公开姓名");
    assertThat(own("teacher").getFirst().getState()).isEqualTo(OPEN);

    call(answer("teacher", notice, true));

    assertThat(own("teacher").getFirst().getState()).isEqualTo(GIVEN);
    var seen = notices("school-admin", SCHOOL).getFirst();
    assertThat(seen.getPeople()).isEqualTo(2);
    assertThat(seen.getGiven()).isOne();
    assertThat(seen.getDeclined()).isZero();
    assertThat(seen.getWritable()).isFalse();
    assertThat(list("school-admin", notice, GIVEN))
        .extracting(Consent::getPersonId)
        .containsExactly(teacher);
    assertThat(list("school-admin", notice, OPEN))
        .extracting(Consent::getPersonName)
        .containsExactly("王芳");
  }

  @Test
  void whoHasNotAnsweredIsOnAWorkbookForTheSchools() throws Exception {
    enter("王芳", "T2");
    var notice = publish("county-admin", COUNTY, NONE);
    call(answer("teacher", notice, true));

    assertThat(exported("school-admin", notice, OPEN)).containsExactly("王芳 未答复");
    assertThat(exported("county-leader", notice, ConsentState.CONSENT_STATE_UNSPECIFIED))
        .containsExactlyInAnyOrder("阿力木·买买提 同意", "王芳 未答复");
    assertThat(
            registry.count(
                "select count(*) from audit_entry where action = 'CONSENTS_EXPORTED' and object_id = ?",
                notice))
        .isEqualTo(2);
  }

  @Test
  void everyAnswerStaysAndTheLatestOneCounts() throws SQLException {
    var notice = publish("school-admin", SCHOOL, NONE);
    call(answer("teacher", notice, false));
    call(answer("teacher", notice, false));
    assertThat(own("teacher").getFirst().getState()).isEqualTo(DECLINED);
    call(answer("teacher", notice, true));
    call(answer("teacher", notice, true));
    call(answer("teacher", notice, false));

    assertThat(own("teacher").getFirst().getState()).isEqualTo(WITHDRAWN);
    assertThat(kept("teacher"))
        .extracting(line -> line.get(2))
        .containsExactly("撤回同意", "同意", "不同意");
    assertThat(
            registry.count(
                "select count(*) from audit_entry where action = 'CONSENT_ANSWERED' and object_id = ?",
                notice))
        .isEqualTo(3);
  }

  @Test
  void aNumberWithoutConsentIsDeletedAndNobodyWritesItAgain() throws SQLException {
    var notice = publish("county-admin", COUNTY, PHONE);
    assertThat(person().getMaskedPhone()).isEqualTo("138****8000");

    call(answer("teacher", notice, false));

    assertThat(person().getMaskedPhone()).isEmpty();
    assertThat(person().getPhoneWithheld()).isTrue();
    assertFails("NUMBER_WITHHELD", () -> setPhone("school-admin", NUMBER));
    registry.sql("update person set phone = 'sealed:x:x:x:x' where id = cast(? as uuid)", teacher);
    assertThat(person().getMaskedPhone()).isEmpty();

    call(answer("teacher", notice, true));
    call(setPhone("school-admin", NUMBER));
    assertThat(person().getMaskedPhone()).isEqualTo("138****8000");
  }

  @Test
  void anEndedNoticeAsksNobodyAndWithholdsNothing() {
    var notice = publish("school-admin", SCHOOL, PHONE);
    call(answer("teacher", notice, false));
    assertFails("REASON_MISSING", () -> end("school-admin", notice, " "));

    call(end("school-admin", notice, "改用办公电话"));
    call(end("school-admin", notice, "改用办公电话"));

    assertThat(own("teacher")).isEmpty();
    assertThat(person().getPhoneWithheld()).isFalse();
    assertThat(notices("school-admin", SCHOOL)).isEmpty();
    assertFails("CONSENT_NOTICE_ENDED", () -> answer("teacher", notice, true));
    assertThat(kept("teacher")).hasSize(1);
  }

  @Test
  void whatSomebodySaidOnPaperIsWrittenDownWithItsPlace() {
    var notice = publish("county-admin", COUNTY, NONE);
    assertFails("ARGUMENT_INVALID", () -> record("school-admin", notice, " "));

    call(record("school-admin", notice, "校办档案柜 2 号"));

    var line = list("county-leader", notice, GIVEN).getFirst();
    assertThat(line.getRecorder()).isEqualTo("school-admin");
    assertThat(line.getPaper()).isEqualTo("校办档案柜 2 号");
    assertThat(own("teacher").getFirst().getRecorder()).isEqualTo("school-admin");
    assertFails("NOT_ALLOWED", () -> record("county-leader", notice, "x"));
  }

  @Test
  void publishingTwiceIsPublishingOnce() {
    var requestId = UUID.randomUUID().toString();
    var first = call(publish("school-admin", requestId, SCHOOL, NONE)).getNoticeId();
    assertThat(call(publish("school-admin", requestId, SCHOOL, NONE)).getNoticeId())
        .isEqualTo(first);
    assertThat(notices("school-admin", SCHOOL)).hasSize(1);
    assertFails("ARGUMENT_INVALID", () -> publish("school-admin", requestId, SCHOOL, PHONE));
    assertFails("ARGUMENT_INVALID", () -> publish("school-admin", "x", SCHOOL, NONE));
  }

  @Test
  void whoOnlyReadsOrIsAboveHisReachEndsNothing() {
    var notice = publish("county-admin", COUNTY, NONE);
    assertFails("NOT_ALLOWED", () -> end("school-admin", notice, "x"));
    assertFails("NOT_ALLOWED", () -> end("county-leader", notice, "x"));
    assertFails(
        "NOT_ALLOWED", () -> publish("county-leader", UUID.randomUUID().toString(), COUNTY, NONE));
  }

  @Test
  void otherUnitsNeitherSeeNorAnswerWhatIsAskedHere() {
    var notice = publish("school-admin", SCHOOL, NONE);
    for (var other : List.of("sibling-school", "sibling-town", "sibling-county")) {
      assertFails("CONSENT_NOTICE_NOT_FOUND", () -> consents(other, notice, OPEN));
      assertFails("CONSENT_NOTICE_NOT_FOUND", () -> end(other, notice, "x"));
      assertFails("PERSON_NOT_FOUND", () -> record(other, notice, "x"));
    }
    var elsewhere = publish("sibling-school", TestPeople.OTHER_SCHOOL.toString(), NONE);
    assertFails("CONSENT_NOTICE_NOT_FOUND", () -> answer("teacher", elsewhere, true));
    assertThat(own("teacher")).hasSize(1);
  }

  @Test
  void whoIsNoRegisteredPersonIsAskedNothing() {
    var notice = publish("county-admin", COUNTY, NONE);
    assertThat(own("county-leader")).isEmpty();
    assertFails("PERSON_NOT_JOINED", () -> answer("county-leader", notice, true));
    assertFails(
        "ARGUMENT_INVALID",
        () ->
            as(consents, "teacher")
                .answerConsent(AnswerConsentRequest.newBuilder().setNoticeId(notice).build()));
  }

  private String enter(String name, String staffNumber) {
    return call(as(people, "school-admin")
            .createPerson(
                CreatePersonRequest.newBuilder()
                    .setUnitId(SCHOOL)
                    .setName(name)
                    .setKind(PersonKind.PERSON_KIND_TEACHER)
                    .setStaffNumber(staffNumber)
                    .setPhone(NUMBER)
                    .build()))
        .getDetail()
        .getPerson()
        .getId();
  }

  private Person person() {
    return call(as(people, "school-admin")
            .getPerson(GetPersonRequest.newBuilder().setPersonId(teacher).build()))
        .getDetail()
        .getPerson();
  }

  private Uni<?> setPhone(String who, String phone) {
    return as(people, who)
        .updatePerson(
            UpdatePersonRequest.newBuilder()
                .setPersonId(teacher)
                .setVersion(person().getVersion())
                .setPhone(phone)
                .build());
  }

  private String publish(String who, String unit, ConsentCoverage coverage) {
    return call(publish(who, UUID.randomUUID().toString(), unit, coverage)).getNoticeId();
  }

  private Uni<PublishConsentNoticeResponse> publish(
      String who, String requestId, String unit, ConsentCoverage coverage) {
    return as(consents, who)
        .publishConsentNotice(
            PublishConsentNoticeRequest.newBuilder()
                .setRequestId(requestId)
                .setUnitId(unit)
                .setTitle("在获奖名单里公开姓名")
                .setContent("获奖名单在教育局网站公开，含姓名和单位。")
                .setCoverage(coverage)
                .build());
  }

  private Uni<?> end(String who, String notice, String reason) {
    return as(consents, who)
        .endConsentNotice(
            EndConsentNoticeRequest.newBuilder().setNoticeId(notice).setReason(reason).build());
  }

  private Uni<?> answer(String who, String notice, boolean given) {
    return as(consents, who)
        .answerConsent(
            AnswerConsentRequest.newBuilder().setNoticeId(notice).setGiven(given).build());
  }

  private Uni<?> record(String who, String notice, String paper) {
    return as(consents, who)
        .recordConsent(
            RecordConsentRequest.newBuilder()
                .setNoticeId(notice)
                .setPersonId(teacher)
                .setGiven(true)
                .setPaper(paper)
                .build());
  }

  private List<ConsentNotice> notices(String who, String unit) {
    return call(as(consents, who)
            .listConsentNotices(ListConsentNoticesRequest.newBuilder().setUnitId(unit).build()))
        .getNoticesList();
  }

  private List<Consent> list(String who, String notice, ConsentState state) {
    return call(consents(who, notice, state)).getConsentsList();
  }

  private Uni<ListConsentsResponse> consents(String who, String notice, ConsentState state) {
    return as(consents, who)
        .listConsents(
            ListConsentsRequest.newBuilder()
                .setNoticeId(notice)
                .setUnitId(SCHOOL)
                .setState(state)
                .build());
  }

  /** Name and answer of each row. */
  private List<String> exported(String who, String notice, ConsentState state) throws IOException {
    var file =
        call(
            as(consents, who)
                .exportConsents(
                    ExportConsentsRequest.newBuilder()
                        .setNoticeId(notice)
                        .setUnitId(SCHOOL)
                        .setState(state)
                        .build()));
    try (var workbook = new XSSFWorkbook(file.getContent().newInput())) {
      return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
          .skip(2)
          .map(row -> row.getCell(1) + " " + row.getCell(3))
          .toList();
    }
  }

  private List<OwnConsent> own(String who) {
    return call(as(consents, who).listOwnConsents(ListOwnConsentsRequest.getDefaultInstance()))
        .getConsentsList();
  }

  private List<List<String>> kept(String who) {
    return call(as(personalData, who).getPersonalData(GetPersonalDataRequest.getDefaultInstance()))
        .getSectionsList()
        .stream()
        .filter(section -> section.getKind() == PersonalDataKind.PERSONAL_DATA_KIND_CONSENT)
        .flatMap(section -> section.getRecordsList().stream())
        .map(record -> List.copyOf(record.getValuesList()))
        .toList();
  }
}
