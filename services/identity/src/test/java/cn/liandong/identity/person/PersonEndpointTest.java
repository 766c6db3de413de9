package cn.liandong.identity.person;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static cn.liandong.identity.TestPeople.asService;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.seal.DataKeys;
import cn.liandong.common.seal.Seal;
import cn.liandong.common.seal.SealCipher;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.AbsenceKind;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.CountPeopleRequest;
import cn.liandong.proto.identity.v1.CreatePersonRequest;
import cn.liandong.proto.identity.v1.EndPersonRequest;
import cn.liandong.proto.identity.v1.ExportPeopleRequest;
import cn.liandong.proto.identity.v1.GetPersonRequest;
import cn.liandong.proto.identity.v1.InvitePeopleRequest;
import cn.liandong.proto.identity.v1.ListPeopleRequest;
import cn.liandong.proto.identity.v1.Member;
import cn.liandong.proto.identity.v1.PersonDetail;
import cn.liandong.proto.identity.v1.PersonMoveService;
import cn.liandong.proto.identity.v1.PersonService;
import cn.liandong.proto.identity.v1.RecordAbsenceRequest;
import cn.liandong.proto.identity.v1.RenewSealsRequest;
import cn.liandong.proto.identity.v1.RevealPersonRequest;
import cn.liandong.proto.identity.v1.TransferPersonRequest;
import cn.liandong.proto.identity.v1.UpdatePersonRequest;
import com.google.type.Date;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class PersonEndpointTest {

  private static final String PHONE = "13800138000";
  private static final String IDENTITY = "11010519491231002X";

  @GrpcClient("identity")
  PersonService people;

  @GrpcClient("identity")
  PersonMoveService moves;

  @GrpcClient("identity")
  ActivationService activations;

  @Inject TestPeople registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
  }

  @Test
  void numbersAreMaskedInListsAndSealedInTheTables() throws SQLException {
    enter("张三", "T1", PHONE, IDENTITY);

    var listed = list("school-admin", "").getFirst().getPerson();

    assertThat(listed.getMaskedPhone()).isEqualTo("138****8000");
    assertThat(listed.getMaskedIdentityNumber()).isEqualTo("110***********002X");
    assertThat(registry.text("select string_agg(to_jsonb(p)::text, '') from person p"))
        .doesNotContain(PHONE, IDENTITY, "19491231")
        .contains("sealed:test:AES:phone:");
    assertThat(registry.text("select string_agg(to_jsonb(e)::text, '') from person_event e"))
        .doesNotContain(PHONE, IDENTITY);
  }

  @Test
  void wholeNumbersAreShownOnceForAReasonThatIsWrittenDown() throws SQLException {
    var id = enter("张三", "T1", PHONE, IDENTITY).getPerson().getId();
    var ask = RevealPersonRequest.newBuilder().setPersonId(id);

    assertFails("REASON_MISSING", () -> as(people, "school-admin").revealPerson(ask.build()));
    assertFails(
        "NOT_ALLOWED", () -> as(people, "county-leader").revealPerson(ask.setReason("看看").build()));
    var shown = call(as(people, "school-admin").revealPerson(ask.setReason("补录平台账号").build()));

    assertThat(shown.getPhone()).isEqualTo(PHONE);
    assertThat(shown.getIdentityNumber()).isEqualTo(IDENTITY);
    assertThat(
            registry.text(
                "select detail from audit_entry where action = 'PERSON_REVEALED' and object_id = ? and result = 'done'",
                id))
        .isEqualTo("补录平台账号");
  }

  @Test
  void wrongNumbersAreRefusedBeforeAnythingIsKept() throws SQLException {
    for (var wrong : List.of("110105194912310021", "11010519491331002X", "1101051949", "X")) {
      assertFails("ARGUMENT_INVALID", () -> create("张三", "T1", PHONE, wrong));
    }
    for (var wrong : List.of("1380013800", "23800138000", "电话")) {
      assertFails("ARGUMENT_INVALID", () -> create("张三", "T1", wrong, ""));
    }
    assertFails("ARGUMENT_INVALID", () -> create("", "T1", "", ""));
    assertThat(registry.count("select count(*) from person")).isZero();
  }

  @Test
  void rareNamesAreKeptAndFoundByNameAndByReading() {
    for (var name : List.of("𬱖", "㛃", "阿力木·买买提", "欧阳娜娜")) {
      enter(name, "", "", "");
    }

    assertThat(names(list("county-admin", ""))).contains("𬱖", "㛃", "阿力木·买买提", "欧阳娜娜");
    assertThat(names(list("county-admin", "𬱖"))).containsExactly("𬱖");
    assertThat(names(list("county-admin", "买买提"))).containsExactly("阿力木·买买提");
    assertThat(names(list("county-admin", "oynn"))).containsExactly("欧阳娜娜");
    assertThat(names(list("county-admin", "OUYANG"))).containsExactly("欧阳娜娜");
  }

  @Test
  void aWholeNumberFindsItsOwner() {
    enter("张三", "T1", PHONE, IDENTITY);
    enter("李四", "T2", "13900139000", "");

    assertThat(names(list("school-admin", PHONE))).containsExactly("张三");
    assertThat(names(list("school-admin", "11010519491231002x"))).containsExactly("张三");
    assertThat(names(list("school-admin", "T2"))).containsExactly("李四");
    assertThat(list("school-admin", "1380013")).isEmpty();
  }

  @Test
  void anInvitedAccountIsTheirsWhoseNameIsTheOnlyOneInTheSchool() {
    enter("阿力木·买买提", "T1", "", "");
    enter("张三", "T2", "", "");
    enter("张三", "T3", "", "");

    call(
        as(activations, "school-admin")
            .invitePeople(
                InvitePeopleRequest.newBuilder()
                    .setUnitId(TestPeople.SCHOOL.toString())
                    .setText("阿力木·买买提\talimu\n张三\tzhang.san")
                    .build()));

    assertThat(list("school-admin", ""))
        .extracting(one -> one.getPerson().getUsername())
        .containsExactlyInAnyOrder("alimu", "", "");
  }

  @Test
  void nobodyIsEnteredTwice() {
    enter("张三", "T1", PHONE, IDENTITY);

    assertFails("PERSON_KNOWN", () -> create("张山", "", "", IDENTITY));
    assertFails("PERSON_KNOWN", () -> create("张山", "T1", "", ""));
  }

  @Test
  void anEditOfWhatChangedSinceIsRefused() {
    var person = enter("张三", "T1", PHONE, IDENTITY).getPerson();
    var edit =
        UpdatePersonRequest.newBuilder()
            .setPersonId(person.getId())
            .setVersion(person.getVersion())
            .setPhone("");
    var after = call(as(people, "school-admin").updatePerson(edit.build())).getDetail();

    assertThat(after.getPerson().getMaskedPhone()).isEmpty();
    assertThat(after.getPerson().getMaskedIdentityNumber()).isNotEmpty();
    assertFails("PERSON_STALE", () -> as(people, "county-admin").updatePerson(edit.build()));
  }

  @Test
  void aTransferNeedsBothSchoolsInScope() {
    var person = enter("张三", "T1", PHONE, IDENTITY).getPerson();
    var transfer =
        TransferPersonRequest.newBuilder()
            .setPersonId(person.getId())
            .setVersion(person.getVersion())
            .setUnitId(TestPeople.OTHER_SCHOOL.toString())
            .build();

    assertFails("UNIT_NOT_FOUND", () -> as(moves, "school-admin").transferPerson(transfer));
    var moved = call(as(moves, "county-admin").transferPerson(transfer)).getDetail();

    assertThat(moved.getMembershipsList()).hasSize(2);
    assertThat(moved.getMemberships(0).getUnitId()).isEqualTo(TestPeople.OTHER_SCHOOL.toString());
    assertThat(moved.getMemberships(1).getEndReason()).isEqualTo("调动");
    var read = GetPersonRequest.newBuilder().setPersonId(person.getId()).build();
    assertFails("PERSON_NOT_FOUND", () -> as(people, "school-admin").getPerson(read));
    assertThat(call(as(people, "sibling-school").getPerson(read)).getDetail().getWritable())
        .isTrue();
    assertFails("PERSON_STALE", () -> as(moves, "county-admin").transferPerson(transfer));
  }

  @Test
  void whoIsAwayDoesNotCountUntilTheDayOfReturn() {
    var person = enter("张三", "T1", "", "").getPerson();
    enter("李四", "T2", "", "");
    var today = java.time.LocalDate.now();
    call(
        as(moves, "school-admin")
            .recordAbsence(
                RecordAbsenceRequest.newBuilder()
                    .setPersonId(person.getId())
                    .setVersion(person.getVersion())
                    .setKind(AbsenceKind.ABSENCE_KIND_LEAVE)
                    .setFromDate(date(today))
                    .setToDate(date(today.plusDays(30)))
                    .setReason("产假")
                    .build()));

    assertThat(exempt(today)).isEqualTo(1);
    assertThat(exempt(today.plusDays(29))).isEqualTo(1);
    assertThat(exempt(today.plusDays(30))).isZero();
  }

  @Test
  void whoLeftIsNoLongerListedButKeepsTheHistory() {
    var person = enter("张三", "T1", "", "").getPerson();
    var end =
        EndPersonRequest.newBuilder()
            .setPersonId(person.getId())
            .setVersion(person.getVersion())
            .setReason("退休")
            .build();
    var left = call(as(moves, "school-admin").endPerson(end)).getDetail();

    assertThat(list("school-admin", "")).isEmpty();
    assertThat(left.getMemberships(0).getEndReason()).isEqualTo("退休");
    assertThat(left.getEventsList()).extracting("action").containsExactly("ENDED", "CREATED");
    assertFails(
        "PERSON_LEFT",
        () ->
            as(moves, "school-admin")
                .endPerson(end.toBuilder().setVersion(left.getPerson().getVersion()).build()));
  }

  @Test
  void theListGoesOutAsAWorkbookWithMaskedNumbers() {
    enter("张三", "T1", PHONE, IDENTITY);

    var file =
        call(
            as(people, "county-leader")
                .exportPeople(
                    ExportPeopleRequest.newBuilder()
                        .setUnitId(TestPeople.COUNTY.toString())
                        .build()));

    assertThat(file.getFileName()).startsWith("人员名册-").endsWith(".xlsx");
    assertThat(file.getContent().size()).isPositive();
  }

  /** With SM4 before and AES now. */
  @Test
  void whatAnOlderKeySealedIsRenewedUnderTheCurrentOne() throws SQLException {
    var id = enter("张三", "T1", PHONE, IDENTITY).getPerson().getId();
    var older =
        new Seal(DataKeys.parse("older:the-data-key-before-it-in-these-tests"), SealCipher.SM4);
    registry.sql(
        "update person set phone = ?, identity = ? where id = ?",
        older.seal("phone", PHONE),
        older.seal("identity", IDENTITY),
        UUID.fromString(id));
    assertThat(names(list("school-admin", PHONE))).containsExactly("张三");
    var renew = RenewSealsRequest.getDefaultInstance();

    var first = call(asService(people).renewSeals(renew));
    var second = call(asService(people).renewSeals(renew));

    assertThat(first.getRenewed()).isEqualTo(1);
    assertThat(first.getRemaining()).isZero();
    assertThat(first.getKey()).isEqualTo("test");
    assertThat(second.getRenewed()).isZero();
    assertThat(registry.text("select phone from person")).startsWith("sealed:test:AES:phone:");
    assertThat(names(list("school-admin", IDENTITY))).containsExactly("张三");
  }

  private int exempt(java.time.LocalDate day) {
    return call(as(people, "school-admin")
            .countPeople(
                CountPeopleRequest.newBuilder()
                    .setUnitId(TestPeople.SCHOOL.toString())
                    .setAsOfDate(date(day))
                    .build()))
        .getUnits(0)
        .getExemptTeachers();
  }

  private static Date date(java.time.LocalDate day) {
    return Date.newBuilder()
        .setYear(day.getYear())
        .setMonth(day.getMonthValue())
        .setDay(day.getDayOfMonth())
        .build();
  }

  private PersonDetail enter(String name, String staffNumber, String phone, String identity) {
    return call(create(name, staffNumber, phone, identity)).getDetail();
  }

  private io.smallrye.mutiny.Uni<cn.liandong.proto.identity.v1.CreatePersonResponse> create(
      String name, String staffNumber, String phone, String identity) {
    return as(people, "school-admin")
        .createPerson(
            CreatePersonRequest.newBuilder()
                .setUnitId(TestPeople.SCHOOL.toString())
                .setName(name)
                .setKind(cn.liandong.proto.identity.v1.PersonKind.PERSON_KIND_TEACHER)
                .setStaffNumber(staffNumber)
                .setPhone(phone)
                .setIdentityNumber(identity)
                .build());
  }

  private List<Member> list(String person, String query) {
    var unit = person.startsWith("county") ? TestPeople.COUNTY : TestPeople.SCHOOL;
    return call(as(people, person)
            .listPeople(
                ListPeopleRequest.newBuilder().setUnitId(unit.toString()).setQuery(query).build()))
        .getMembersList();
  }

  private static List<String> names(List<Member> members) {
    return members.stream().map(member -> member.getPerson().getName()).toList();
  }
}
