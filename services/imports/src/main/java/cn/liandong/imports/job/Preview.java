package cn.liandong.imports.job;

import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.imports.table.SheetReport;
import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.TemplateColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a clerk sees before anything is written: counts, questions, missing units. */
final class Preview {

  /**
   * Whether a row of import_row r differs from what is in force; takes the fields to leave aside.
   */
  static final String DIFFERS =
      """
      exists (select 1 from jsonb_each(r.data) e where not e.key = any (?)
        and e.value is distinct from coalesce(r.in_force -> e.key, 'null'::jsonb))\
      """;

  private static final String COUNT =
      """
      select count(*) filter (where state <> 'SKIPPED') as rows,
        count(*) filter (where state = 'GOOD') as good,
        count(*) filter (where state = 'WARNED') as warned,
        count(*) filter (where state = 'FAILED') as failed,
        count(*) filter (where state = 'SKIPPED') as skipped,
        count(*) filter (where usable and in_force is null) as added,
        count(*) filter (where usable and in_force is not null and %s) as changed
      from import_row r where import_id = ?\
      """
          .formatted(DIFFERS);
  private static final String SAVE =
      """
      update import_job set state = ?, problem = ?, sha256 = ?, period = ?, period_proposed = ?,
        day = ?, revises = ?, same_file = ?, rows = ?, good = ?, warned = ?, failed = ?,
        skipped = ?, added = ?, changed = ?, unchanged = ?, missing = ?, sheets = ?::jsonb,
        progress = ?, revision = revision + 1
      where id = ? and state = 'READING'\
      """;

  private final Connection connection;
  private final Job job;
  private final ImportTemplate template;
  private final Map<String, String> answers;
  private final ImportLimits limits;

  Preview(
      Connection connection,
      Job job,
      ImportTemplate template,
      Map<String, String> answers,
      ImportLimits limits) {
    this.connection = connection;
    this.job = job;
    this.template = template;
    this.answers = answers;
    this.limits = limits;
  }

  void save(RowStager stager, List<SheetReport> sheets, String sha256, String problem)
      throws SQLException {
    boolean anyRead = sheets.stream().anyMatch(SheetReport::isRead);
    boolean anyHeading = sheets.stream().anyMatch(sheet -> sheet.ignoredBecause().isEmpty());
    var state =
        problem.isEmpty()
            ? JobState.READY
            : anyRead || anyHeading ? JobState.NEEDS_MAPPING : JobState.FAILED;
    var ref = stager.ref();
    boolean ready = state == JobState.READY && ref != null;
    var absences =
        ready && !stager.isErrorWorkbook()
            ? Absences.find(connection, job, template, stager)
            : Absences.none(connection, job);
    List<Question> questions =
        ready ? questions(stager, Objects.requireNonNull(ref), sheets, absences) : List.of();
    Questions.replace(connection, job.id(), questions);
    int missing = absences.save(stager);
    update(stager, ref, state, problem, sha256, sheets, missing);
  }

  static String[] keyFields(ImportTemplate template) {
    return template.createsUnits()
        ? new String[0]
        : template.columns().stream()
            .filter(column -> column.role() != ColumnRole.VALUE)
            .map(TemplateColumn::field)
            .toArray(String[]::new);
  }

  private List<Question> questions(
      RowStager stager, ImportRef ref, List<SheetReport> sheets, Absences absences)
      throws SQLException {
    var questions = new ArrayList<Question>();
    if (template.periodic() && ref.period() == null) {
      questions.add(periodQuestion());
    }
    questions.addAll(stager.totalQuestions());
    var repeated =
        new RepeatedRows(
            connection,
            job.id(),
            template,
            answers,
            index -> sheetName(sheets, index),
            stager.nameColumn());
    questions.addAll(repeated.settle(stager.repeats().repeated()));
    questions.addAll(parentQuestions(stager));
    questions.addAll(unitQuestions(stager));
    questions.addAll(absences.questions());
    if (!template.periodic() || ref.period() != null) {
      var faults = template.settle(connection, ref);
      new RowFailures(connection, job.id()).fail(faults, template.columns());
      template.doubts(connection, ref).stream().map(Question::of).forEach(questions::add);
      template.current(connection, ref);
      long takenAway = template.takesAway(connection, ref);
      if (takenAway > limits.brake()) {
        questions.add(massQuestion(takenAway));
      }
    }
    return questions;
  }

  private List<Question> unitQuestions(RowStager stager) throws SQLException {
    for (var decided : stager.doubts().decided().entrySet()) {
      Sql.update(
          connection,
          """
          insert into import_answer select ?, ?, ?, username, create_time from import_job
          where id = ? on conflict do nothing\
          """,
          job.id(),
          decided.getKey(),
          decided.getValue(),
          job.id());
    }
    return stager.doubts().questions(stager.units());
  }

  private static Question periodQuestion() {
    return Question.of(
        Question.PERIOD_ID,
        Question.Kind.PERIOD,
        "文件里没有写明统计期。请填写，例如 2025-10（月）、2025-W40（周）、2024-2025（学年）或 2025-10-31（截止日）。",
        List.of(),
        true,
        List.of());
  }

  private static Question massQuestion(long count) {
    return Question.of(
        "mass:" + count,
        Question.Kind.MASS_CHANGE,
        "确认后将有 %d 项现有数据失效，数量较多。请核对文件是否完整；确要继续，请输入数字 %d。".formatted(count, count),
        List.of(),
        true,
        List.of());
  }

  private List<Question> parentQuestions(RowStager stager) throws SQLException {
    Sql.update(connection, "delete from import_parent where import_id = ?", job.id());
    var questions = new ArrayList<Question>();
    for (var parent : stager.newParents().entrySet()) {
      var name = parent.getKey();
      var id = "parent:" + name;
      var kinds = template.parentKinds(name);
      questions.add(
          Question.of(
              id,
              Question.Kind.NEW_PARENT,
              "登记册里没有上级单位“%s”，将随本次导入新建。请选择它的类别。".formatted(name),
              kinds.stream().map(k -> new Question.Option(k.id(), k.label(), 0)).toList(),
              true,
              parent.getValue().stream().limit(20).toList()));
      var kind = answers.get(id);
      if (kind != null) {
        Sql.update(connection, "insert into import_parent values (?, ?, ?)", job.id(), name, kind);
      }
    }
    return questions;
  }

  private void update(
      RowStager stager,
      @Nullable ImportRef ref,
      JobState state,
      String problem,
      String sha256,
      List<SheetReport> sheets,
      long missing)
      throws SQLException {
    var c =
        Sql.find(connection, COUNT, Preview::counts, keyFields(template), job.id()).orElseThrow();
    int updated =
        Sql.update(
            connection,
            SAVE,
            state,
            problem,
            sha256,
            ref == null || ref.period() == null ? "" : ref.period().toString(),
            stager.periodProposed(),
            ref == null ? null : ref.day(),
            ref == null ? null : ref.revises(),
            sameFile(sha256),
            c.rows(),
            c.good(),
            c.warned(),
            c.failed(),
            c.skipped() + stager.blankRows(),
            c.added(),
            c.changed(),
            c.good() + c.warned() - c.added() - c.changed(),
            missing,
            Json.write(sheets),
            stager.rows(),
            job.id());
    if (updated == 0) {
      throw new IllegalStateException("no longer reading");
    }
  }

  private @Nullable UUID sameFile(String sha256) throws SQLException {
    return Sql.find(
            connection,
            """
            select id from import_job where unit_id = ? and template = ? and sha256 = ?
              and state = 'CONFIRMED' and id <> ? order by confirm_time desc limit 1\
            """,
            row -> row.getObject(1, UUID.class),
            job.unitId(),
            job.template(),
            sha256,
            job.id())
        .orElse(null);
  }

  private static Job.Counts counts(ResultSet row) throws SQLException {
    return new Job.Counts(
        row.getLong("rows"),
        row.getLong("good"),
        row.getLong("warned"),
        row.getLong("failed"),
        row.getLong("skipped"),
        row.getLong("added"),
        row.getLong("changed"),
        0,
        0);
  }

  private static String sheetName(List<SheetReport> sheets, int index) {
    var name = sheets.get(index).name();
    return name.isEmpty() ? "表" + (index + 1) : name;
  }
}
