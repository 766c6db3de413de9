package cn.liandong.identity.person;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestImports;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.ImportService;
import cn.liandong.proto.imports.v1.GetErrorWorkbookRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class TeachersImportTest {

  private static final String HEAD = "学校名称,姓名,工号,手机号码,身份证件号,岗位,状态\n";
  private static final String HERE = TestPeople.name(TestPeople.SCHOOL);
  private static final String THERE = TestPeople.name(TestPeople.OTHER_SCHOOL);
  private static final String IDENTITY = "11010519491231002X";

  @GrpcClient("identity")
  ImportService imports;

  @Inject TestPeople registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    registry.sql("update import_head set import_id = null");
  }

  @Test
  void aRosterIsKeptSealedAndTheSameRosterAgainChangesNothing() throws SQLException {
    var roster =
        HEAD + HERE + ",𬱖,T1,13800138000," + IDENTITY + ",语文,\n" + THERE + ",阿力木·买买提,T1,,,,在岗\n";
    var first = confirm(upload(roster));

    assertThat(first.getCounts().getAdded()).isEqualTo(2);
    assertThat(registry.count("select count(*) from membership where valid_to is null"))
        .isEqualTo(2);
    assertThat(
            registry.text(
                "select string_agg(r::text, '') from import_row r where import_id = ?",
                UUID.fromString(first.getId())))
        .contains("𬱖")
        .doesNotContain("13800138000", IDENTITY);
    assertThat(
            registry.text(
                "select encode(content, 'escape') from import_part where import_id = ?",
                UUID.fromString(first.getId())))
        .doesNotContain("13800138000", IDENTITY);
    var rows =
        call(
            as(imports, "county-leader")
                .listRows(ListRowsRequest.newBuilder().setImportId(first.getId()).build()));
    assertThat(rows.getRows(0).getCellsList()).contains("138****8000", "110***********002X");

    var again = upload(roster + "\n");
    assertThat(again.getCounts().getUnchanged()).isEqualTo(2);
    assertThat(again.getQuestionsList()).isEmpty();
  }

  @Test
  void whoStandsInAnotherSchoolIsTransferredAndUndoPutsThemBack() throws SQLException {
    confirm(upload(HEAD + HERE + ",张三,T1,13800138000," + IDENTITY + ",,\n"));
    var moved = upload(HEAD + THERE + ",张三,T9,," + IDENTITY + ",,\n");

    assertThat(moved.getCounts().getWarned()).isEqualTo(1);
    assertThat(moved.getCounts().getChanged()).isEqualTo(1);
    confirm(moved);
    assertThat(registry.text(HOME)).isEqualTo(TestPeople.OTHER_SCHOOL.toString());
    assertThat(registry.text("select staff_number from person")).isEqualTo("T9");

    call(
        as(imports, "county-admin")
            .undoImport(UndoImportRequest.newBuilder().setImportId(moved.getId()).build()));
    assertThat(registry.text(HOME)).isEqualTo(TestPeople.SCHOOL.toString());
    assertThat(registry.text("select staff_number from person")).isEqualTo("T1");
    assertThat(registry.count("select count(*) from membership")).isEqualTo(1);
  }

  private static final String HOME =
      "select unit_id from membership where valid_to is null and kind = 'HOME'";

  @Test
  void aNumberThatThePersonDoesNotAgreeToIsLeftOutOfTheRoster() throws SQLException {
    var roster = HEAD + HERE + ",张三,T1,13800138000," + IDENTITY + ",,\n";
    confirm(upload(roster));
    registry.sql("update person set phone_withheld = true, version = version + 1");

    var again = upload(roster + "\n");

    assertThat(again.getCounts().getWarned()).isEqualTo(1);
    assertThat(again.getCounts().getUnchanged()).isEqualTo(1);
    confirm(upload(HEAD + HERE + ",张三,T1,13900139000," + IDENTITY + ",语文,\n"));
    assertThat(registry.text("select phone from person")).isEqualTo("null");
    assertThat(registry.text("select position from membership")).isEqualTo("语文");
  }

  @Test
  void anImportThatOthersBuiltOnIsNotUndone() throws SQLException {
    var first = confirm(upload(HEAD + HERE + ",张三,T1,,,,\n"));
    registry.sql("update person set version = version + 1");

    assertFails(
        "PERSON_STALE",
        () ->
            as(imports, "county-admin")
                .undoImport(UndoImportRequest.newBuilder().setImportId(first.getId()).build()));
    assertThat(registry.count("select count(*) from person")).isEqualTo(1);
  }

  @Test
  void wrongRowsSayWhyWithoutRepeatingTheNumber() {
    var read =
        upload(
            HEAD
                + HERE
                + ",张三,T1,1380013,11010519491231002X,,\n"
                + HERE
                + ",李四,T2,,110105194912310021,,\n"
                + HERE
                + ",王五,T3,,,,请假\n"
                + HERE
                + ",赵六,T4,,,,退休\n");

    assertThat(read.getCounts().getFailed()).isEqualTo(4);
    var rows =
        call(
            as(imports, "county-admin")
                .listRows(ListRowsRequest.newBuilder().setImportId(read.getId()).build()));
    assertThat(rows.getRowsList())
        .extracting(row -> row.getIssues(0).getReason())
        .containsExactly("PHONE_INVALID", "IDENTITY_INVALID", "STATUS_UNKNOWN", "PERSON_UNKNOWN");
    assertThat(rows.toString()).doesNotContain("110105194912310021");
    var errors = GetErrorWorkbookRequest.newBuilder().setImportId(read.getId()).build();
    assertThat(call(as(imports, "county-admin").getErrorWorkbook(errors)).getContent().size())
        .isPositive();
  }

  @Test
  void aNameAloneIsAskedAbout() throws SQLException {
    confirm(upload(HEAD + HERE + ",张三,,,,,\n"));
    var read = upload(HEAD + HERE + ",张 三,T1,,,,\n");

    var question = read.getQuestions(0);
    assertThat(question.getKind()).isEqualTo(QuestionKind.QUESTION_KIND_DOUBT);
    assertFails("IMPORT_HAS_QUESTIONS", () -> confirming(read));
    confirm(answer(read, question.getId(), question.getOptions(0).getId()));

    assertThat(registry.count("select count(*) from person")).isEqualTo(1);
    assertThat(registry.text("select staff_number from person")).isEqualTo("T1");
  }

  @Test
  void whomTheFileLacksLeaveOnlyWhenTheClerkSaysSoAndTypesTheirNumber() throws SQLException {
    confirm(upload(HEAD + people(1, 30)));
    var kept = upload(HEAD + people(1, 5));
    confirm(answer(kept, "missing:25", "keep"));
    assertThat(registry.count(STANDING)).isEqualTo(30);

    var whole = answer(upload(HEAD + people(1, 4)), "missing:26", "end");
    var brake = whole.getQuestionsList().stream().filter(q -> q.getId().equals("mass:26"));
    assertThat(brake).hasSize(1);
    assertFails("IMPORT_HAS_QUESTIONS", () -> confirming(whole));
    var done = confirm(answer(whole, "mass:26", "26"));
    assertThat(registry.count(STANDING)).isEqualTo(4);

    call(
        as(imports, "county-admin")
            .undoImport(UndoImportRequest.newBuilder().setImportId(done.getId()).build()));
    assertThat(registry.count(STANDING)).isEqualTo(30);
  }

  private static final String STANDING = "select count(*) from membership where valid_to is null";

  private static String people(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> "%s,教师%s,N%03d,,,,\n".formatted(HERE, (char) ('甲' + i), i))
        .collect(Collectors.joining());
  }

  private Import upload(String text) {
    return driver().upload("teachers", text);
  }

  private Import answer(Import read, String question, String answer) {
    return driver().answer(read, question, answer);
  }

  private io.smallrye.mutiny.Uni<?> confirming(Import read) {
    return driver().confirming(read, false);
  }

  private Import confirm(Import read) {
    return driver().confirm(read);
  }

  private TestImports driver() {
    return new TestImports(imports);
  }
}
