package cn.liandong.identity.platformaccount;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestImports;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.ImportService;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class PlatformAccountsImportTest {

  private static final String HEAD = "学校名称,姓名,身份,工号,手机号码,账号状态,实名认证,管理员激活\n";
  private static final String HERE = TestPeople.name(TestPeople.SCHOOL);

  @GrpcClient("identity")
  ImportService imports;

  @Inject TestPeople registry;

  private TestImports driver;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    registry.sql("update import_head set import_id = null");
    driver = new TestImports(imports);
  }

  @Test
  void theDayOfTheListIsAskedWhereNoTitleNamesIt() throws SQLException {
    registry.person("zhang", "张三", TestPeople.SCHOOL);
    var read = driver.upload("platform_accounts", HEAD + row("张三", "", "已注册"));

    assertThat(read.getQuestions(0).getKind()).isEqualTo(QuestionKind.QUESTION_KIND_PERIOD);
    assertFails("ANSWER_INVALID", () -> answering(read, "period", "2025-10"));
    driver.confirm(driver.answer(read, "period", "2025-10-31"));
    assertThat(registry.text("select cutoff_date || ' ' || source from platform_list"))
        .isEqualTo("2025-10-31 名单.csv");
  }

  @Test
  void theNewestCutOffCountsAndAnOlderListComingLaterChangesNothing() throws SQLException {
    registry.person("zhang", "张三", TestPeople.SCHOOL);
    driver.confirm(list("2025-10-31", row("张 三", "", "已实名认证")));

    var older = list("2025-09-30", row("张三", "", "未注册"));
    assertThat(driver.rows(older).getFirst().getIssues(0).getReason()).isEqualTo("NEWER_KNOWN");
    driver.confirm(older);

    assertThat(state("2025-10-15")).isEqualTo("NONE");
    assertThat(state("2025-11-01")).isEqualTo("VERIFIED");
    assertThat(state("2025-08-31")).isEqualTo("null");
  }

  @Test
  void thePreviewShowsWhatChangesAndUndoTakesItBack() throws SQLException {
    registry.person("zhang", "张三", TestPeople.SCHOOL);
    registry.person("li", "李四", TestPeople.SCHOOL);
    driver.confirm(list("2025-09-30", row("张三", "", "已注册") + row("李四", "", "未注册")));

    var next = list("2025-10-31", row("张三", "", "已认证") + row("李四", "", "未注册"));
    assertThat(next.getCounts().getChanged()).isEqualTo(1);
    assertThat(next.getCounts().getUnchanged()).isEqualTo(1);
    assertThat(driver.rows(next).getFirst().getChangesList())
        .extracting(change -> change.getOldValue() + " → " + change.getNewValue())
        .containsExactly("已注册 → 已实名认证");
    var confirmed = driver.confirm(next);
    assertThat(state("2025-11-01")).isEqualTo("VERIFIED");

    driver.undo(confirmed);
    assertThat(state("2025-11-01")).isEqualTo("REGISTERED");
  }

  @Test
  void aCorrectedListOfTheSameDayReplacesTheFirst() throws SQLException {
    registry.person("zhang", "张三", TestPeople.SCHOOL);
    registry.person("li", "李四", TestPeople.SCHOOL);
    driver.confirm(list("2025-10-31", row("张三", "", "已注册") + row("李四", "", "已注册")));
    var corrected = answered(list("2025-10-31", row("张三", "", "已实名")), "absent-people:1", "part");
    driver.confirm(corrected);

    assertThat(state("2025-10-31")).isEqualTo("VERIFIED");
    assertThat(standing("li", "2025-10-31")).isEqualTo("null");
    driver.undo(corrected);
    assertThat(standing("li", "2025-10-31")).isEqualTo("REGISTERED");
  }

  @Test
  void whoIsNotClearIsNamedWithWhatToDo() throws SQLException {
    registry.person("zhang1", "张三", TestPeople.SCHOOL);
    registry.person("zhang2", "张三", TestPeople.SCHOOL);
    registry.person("li", "李四", TestPeople.SCHOOL);
    registry.sql("update person set staff_number = 'T1' where id = ?", TestPeople.id("zhang1"));
    registry.sql("update person set staff_number = 'T7' where id = ?", TestPeople.id("li"));

    var read =
        list(
            "2025-10-31",
            row("张三", "", "已注册")
                + row("王五", "", "已注册")
                + row("李四", "T8", "已注册")
                + row("张三", "T1", "已注册,否,已激活")
                + row("李四", "T7", "未注册,是,")
                + row("李四", "", "注销"));

    assertThat(driver.rows(read))
        .extracting(row -> row.getIssuesCount() == 0 ? "" : row.getIssues(0).getReason())
        .containsExactly(
            "PERSON_AMBIGUOUS",
            "PERSON_UNKNOWN",
            "PERSON_CONFLICT",
            "",
            "STATE_CONTRADICTS",
            "STATE_UNKNOWN");
    driver.confirm(read, true);
    assertThat(standing("zhang1", "2025-10-31")).isEqualTo("REGISTERED");
    assertThat(registry.count("select count(*) from platform_account where seat_activated"))
        .isEqualTo(1);
  }

  @Test
  void aMaskedPhoneTellsNamesakesApart() throws SQLException {
    driver.confirm(
        driver.upload(
            "teachers",
            "学校名称,姓名,工号,手机号码\n%1$s,张三,T1,13800138000\n%1$s,张三,T2,13900139111\n".formatted(HERE)));
    var read = list("2025-10-31", HERE + ",张三,教师,,139****9111,已认证,,\n");
    driver.confirm(answered(read, "absent-people:1", "part"));

    assertThat(
            registry.text(
                "select p.staff_number from platform_account join person p on p.id = person_id"))
        .isEqualTo("T2");
    assertThat(
            registry.text(
                "select string_agg(r::text, '') from import_row r where data ->> 'state' = '已实名认证'"))
        .doesNotContain("9111");
  }

  @Test
  void studentsAreRefusedAndNothingOfThemStays() throws SQLException {
    registry.person("zhang", "张三", TestPeople.SCHOOL);
    var read = list("2025-10-31", row("张三", "", "已注册") + HERE + ",周小小,学生,,,已注册,,\n");

    assertThat(driver.rows(read).getLast().getIssues(0).getReason()).isEqualTo("STUDENT");
    assertThat(
            registry.text(
                "select string_agg(r::text, '') from import_row r where import_id = ?",
                UUID.fromString(read.getId())))
        .contains("张三")
        .doesNotContain("周小小");
  }

  @Test
  void whomTheListLacksCountAsNotRegisteredOnlyWhenTheClerkSaysSo() throws SQLException {
    var everyone = new StringBuilder();
    for (var i = 0; i < 25; i++) {
      registry.person("p" + i, "教师" + (char) ('甲' + i), TestPeople.SCHOOL);
      everyone.append(row("教师" + (char) ('甲' + i), "", "已注册"));
    }
    driver.confirm(list("2025-09-30", everyone.toString()));
    var few = list("2025-10-31", row("教师甲", "", "已注册"));
    driver.confirm(answered(few, "absent-people:24", "part"));
    assertThat(count("NONE")).isZero();
    driver.undo(few);

    var whole = answered(list("2025-10-31", row("教师甲", "", "已注册")), "absent-people:24", "none");
    assertFails("IMPORT_HAS_QUESTIONS", () -> driver.confirming(whole, false));
    driver.confirm(answered(whole, "mass:24", "24"));
    assertThat(count("NONE")).isEqualTo(24);
  }

  @Test
  void whomARefusedRowMayMeanIsNotTakenForAbsent() throws SQLException {
    registry.person("zhang1", "张三", TestPeople.SCHOOL);
    registry.person("zhang2", "张三", TestPeople.SCHOOL);
    registry.person("li", "李四", TestPeople.SCHOOL);
    registry.person("wang", "王五", TestPeople.SCHOOL);

    var read = list("2025-10-31", row("张 三", "", "已注册") + row("李四", "", "已注册"));

    assertThat(read.getQuestionsList())
        .singleElement()
        .satisfies(question -> assertThat(question.getText()).contains("另有 1 人", "王五"));
  }

  @Test
  void aRosterThatAListBuiltOnIsNotUndone() throws SQLException {
    var roster = driver.confirm(driver.upload("teachers", "学校名称,姓名,工号\n" + HERE + ",张三,T1\n"));
    driver.confirm(list("2025-10-31", row("张三", "T1", "已注册")));

    assertFails(
        "PERSON_STALE",
        () ->
            as(imports, "county-admin")
                .undoImport(UndoImportRequest.newBuilder().setImportId(roster.getId()).build()));
  }

  private static String row(String name, String staffNumber, String states) {
    var commas = 2 - (int) states.chars().filter(sign -> sign == ',').count();
    return "%s,%s,教师,%s,,%s%s\n".formatted(HERE, name, staffNumber, states, ",".repeat(commas));
  }

  private Import list(String cutoff, String rows) {
    return driver.upload("platform_accounts", "国家平台账号名单（截至" + cutoff + "）\n" + HEAD + rows);
  }

  private Import answered(Import read, String question, String answer) {
    return driver.answer(read, question, answer);
  }

  private io.smallrye.mutiny.Uni<?> answering(Import read, String question, String answer) {
    return as(imports, "county-admin")
        .answerQuestions(
            cn.liandong.proto.imports.v1.AnswerQuestionsRequest.newBuilder()
                .setImportId(read.getId())
                .addAnswers(
                    cn.liandong.proto.imports.v1.Answer.newBuilder()
                        .setQuestionId(question)
                        .setAnswer(answer))
                .build());
  }

  private String state(String day) throws SQLException {
    return standing("zhang", day);
  }

  private String standing(String person, String day) throws SQLException {
    return registry.text(
        "select s.state from " + PlatformStanding.OF.formatted("?::uuid", "?::date") + " s",
        TestPeople.id(person),
        day);
  }

  private long count(String state) throws SQLException {
    return registry.count("select count(*) from platform_account where state = ?", state);
  }
}
