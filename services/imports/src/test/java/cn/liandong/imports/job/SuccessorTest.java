package cn.liandong.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.scope.Caller;
import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.proto.imports.v1.Answer;
import cn.liandong.proto.imports.v1.AnswerQuestionsRequest;
import cn.liandong.proto.imports.v1.ConfirmImportRequest;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.QuestionKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody leaves in the middle of an import, and somebody else of the unit goes on. */
class SuccessorTest {

  private static final Caller SUCCESSOR = new Caller("successor", "pc-next", Set.of(), "127.0.0.1");
  private static final ImportLimits ALL_BEHIND_THE_CALL =
      new ImportLimits(50L << 20, 200_000, 500, 1_000, 250, 1L << 30, 24_000_000, 0, 20);

  @Test
  void whoFollowsAnswersAndConfirmsWhatTheOtherUploaded() throws Exception {
    var county = TestCounty.create().withSchools();
    var desk = new ImportDesk(county, new UsageTemplate(), ImportDesk.NOW, ALL_BEHIND_THE_CALL);
    var file = desk.upload("pucheng-export-2025-10.xlsx");
    try (var connection = county.dataSource.getConnection()) {
      TestCounty.grant(connection, SUCCESSOR, "COUNTY_ADMINISTRATOR", TestCounty.COUNTY);
    }
    county.execute("delete from grant_ref where subject = ?", TestCounty.CLERK.subject());

    var confirmed = confirm(desk, answer(desk, file));

    assertThat(confirmed.getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
    assertThat(
            county.query(
                "select username from import_job where id::text = ?",
                row -> row.getString(1),
                file.getId()))
        .containsExactly(TestCounty.CLERK.username());
    assertThat(
            county.query(
                "select actor from audit_entry where action = 'IMPORT_CONFIRMED'",
                row -> row.getString(1)))
        .containsExactly(SUCCESSOR.username());
  }

  @Test
  void whoConfirmsWhatIsConfirmedTakesNothingOver() throws Exception {
    var county = TestCounty.create().withSchools();
    var desk = new ImportDesk(county, new UsageTemplate(), ImportDesk.NOW, ALL_BEHIND_THE_CALL);
    try (var connection = county.dataSource.getConnection()) {
      TestCounty.grant(connection, SUCCESSOR, "COUNTY_ADMINISTRATOR", TestCounty.COUNTY);
    }
    var file = answer(desk, desk.upload("pucheng-export-2025-10.xlsx"));
    confirm(desk, file);

    desk.calls.confirmImport(TestCounty.CLERK, confirmation(file));

    assertThat(
            county.query(
                "select actor_username from import_job where id::text = ?",
                row -> row.getString(1),
                file.getId()))
        .containsExactly(SUCCESSOR.username());
  }

  private static Import answer(ImportDesk desk, Import file) {
    var question = ImportDesk.question(file, QuestionKind.QUESTION_KIND_AMBIGUOUS_UNIT);
    var school = desk.county.schools.get("2161020037").toString();
    return desk.calls
        .answerQuestions(
            SUCCESSOR,
            AnswerQuestionsRequest.newBuilder()
                .setImportId(file.getId())
                .addAnswers(Answer.newBuilder().setQuestionId(question.getId()).setAnswer(school))
                .build())
        .getImport();
  }

  private static Import confirm(ImportDesk desk, Import file) {
    desk.calls.confirmImport(SUCCESSOR, confirmation(file));
    return desk.calls
        .getImport(SUCCESSOR, GetImportRequest.newBuilder().setImportId(file.getId()).build())
        .getImport();
  }

  private static ConfirmImportRequest confirmation(Import file) {
    return ConfirmImportRequest.newBuilder()
        .setImportId(file.getId())
        .setRevision(file.getRevision())
        .build();
  }
}
