package cn.liandong.imports.job;

import static cn.liandong.imports.job.ImportError.ANSWER_INVALID;
import static cn.liandong.imports.job.ImportError.QUESTION_UNKNOWN;

import cn.liandong.common.period.Period;
import cn.liandong.common.scope.Caller;
import cn.liandong.imports.table.Texts;
import cn.liandong.imports.template.ImportTemplate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checks and keeps what the clerk says. */
final class Answers {

  private static final String CANDIDATE =
      """
      select 1 from unit_ref u join unit_ref root on root.id = ? and u.path like root.path || '%'
      where u.id::text = ? and u.level = any (?)\
      """;

  private final Connection connection;
  private final Job job;
  private final ImportTemplate template;
  private final Caller caller;
  private final Clock clock;

  Answers(Connection connection, Job job, ImportTemplate template, Caller caller, Clock clock) {
    this.connection = connection;
    this.job = job;
    this.template = template;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @param answers by question
   * @return whether the rows must be read again
   */
  boolean keep(Map<String, String> answers) throws SQLException {
    var questions = Questions.list(connection, job.id());
    boolean again = false;
    for (var entry : answers.entrySet()) {
      var id = entry.getKey();
      var answer = Texts.strip(entry.getValue());
      var question =
          questions.stream()
              .filter(q -> q.id().equals(id))
              .findFirst()
              .orElseGet(() -> periodQuestion(id));
      if (!answer.isEmpty()) {
        require(question, answer);
      }
      Questions.answer(connection, job.id(), id, answer, caller.username(), clock.instant());
      again |= changesRows(question.kind());
    }
    return again;
  }

  private static boolean changesRows(Question.Kind kind) {
    return switch (kind) {
      case UNKNOWN_UNIT, AMBIGUOUS_UNIT, NEW_PARENT, TWO_SHEETS, PERIOD, DOUBT -> true;
      case TOTAL_DIFFERS, MASS_CHANGE, ABSENT_UNIT -> false;
    };
  }

  /** A proposed period may be corrected although it was not asked for. */
  private Question periodQuestion(String id) {
    if (!id.equals(Question.PERIOD_ID) || !template.periodic()) {
      throw QUESTION_UNKNOWN.because("没有这个问题，可能已经回答过。请刷新页面。");
    }
    return Question.of(id, Question.Kind.PERIOD, "", List.of(), false, List.of());
  }

  private void require(Question question, String answer) throws SQLException {
    switch (question.kind()) {
      case UNKNOWN_UNIT, AMBIGUOUS_UNIT -> unit(question, answer);
      case NEW_PARENT, TWO_SHEETS, ABSENT_UNIT, DOUBT -> {
        if (!question.offers(answer)) {
          throw ANSWER_INVALID.because("请从给出的选项中选择。");
        }
      }
      case TOTAL_DIFFERS -> {
        if (answer.length() < 2) {
          throw ANSWER_INVALID.because("请用一句话写明合计不一致的原因。");
        }
      }
      case MASS_CHANGE -> {
        if (!question.id().equals("mass:" + answer)) {
          throw ANSWER_INVALID.because("输入的数字与将要失效的数量不一致。请核对后重新输入。");
        }
      }
      case PERIOD -> {
        if (!template.accepts(Period.parse(answer))) {
          throw ANSWER_INVALID.because("“%s”不是%s用的统计期。请按这种表的周期填写。", answer, template.name());
        }
      }
    }
  }

  private void unit(Question question, String answer) throws SQLException {
    if (answer.equals(Question.LEAVE_OUT)) {
      return;
    }
    var levels = template.unitLevels().toArray(String[]::new);
    if (!Sql.exists(connection, CANDIDATE, job.unitId(), answer, levels)) {
      throw ANSWER_INVALID.because("所选单位不在本次导入的范围内。请从给出的选项中选择，或搜索本区域内的单位。");
    }
    for (var name : names(question)) {
      Sql.update(
          connection,
          """
          insert into import_name values (?, ?, ?, ?, ?)
          on conflict (unit_id, name) do update set target_id = excluded.target_id,
            username = excluded.username, decide_time = excluded.decide_time\
          """,
          job.unitId(),
          name,
          UUID.fromString(answer),
          caller.username(),
          clock.instant());
    }
  }

  /** The texts of the rows that the question is about: all have the same key. */
  private List<String> names(Question question) throws SQLException {
    var fields =
        template.columns().stream()
            .filter(column -> column.role().name().startsWith("UNIT_"))
            .map(column -> column.field())
            .toList();
    return Sql.list(
            connection,
            """
            select distinct r.data ->> f.field from import_row r, unnest(?) as f(field)
            where r.import_id = ? and r.matched_by in ('', 'decision')
              and r.data ->> f.field is not null\
            """,
            row -> row.getString(1),
            (Object) fields.toArray(String[]::new),
            job.id())
        .stream()
        .filter(text -> UnitDoubts.id(text).equals(question.id()))
        .map(Texts::key)
        .distinct()
        .toList();
  }
}
