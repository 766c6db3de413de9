package cn.liandong.imports.job;

import cn.liandong.imports.match.Candidate;
import cn.liandong.imports.template.Absence;
import cn.liandong.imports.template.ImportTemplate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Units of the registry that the file lacks, and what the clerk decided about them. */
final class Absences {

  static final int MOST_LISTED = 500;

  /** The latest answer in any import of the same template, unit and period. */
  private static final String REMEMBER =
      """
      insert into import_answer
      select ?, a.question_id, a.answer, a.username, a.answer_time
      from import_answer a join import_job j on j.id = a.import_id
      where j.template = ? and j.unit_id = ? and j.period = ? and a.question_id = ?
      order by a.answer_time desc limit 1
      on conflict do nothing\
      """;

  private final Connection connection;
  private final Job job;
  private final List<UUID> units;
  private final Map<UUID, Absence> explained;
  private final String period;

  private Absences(
      Connection connection,
      Job job,
      List<UUID> units,
      Map<UUID, Absence> explained,
      String period) {
    this.connection = connection;
    this.job = job;
    this.units = units;
    this.explained = explained;
    this.period = period;
  }

  static Absences none(Connection connection, Job job) {
    return new Absences(connection, job, List.of(), Map.of(), "");
  }

  static Absences find(Connection connection, Job job, ImportTemplate template, RowStager stager)
      throws SQLException {
    var ref = Objects.requireNonNull(stager.ref());
    var seen = stager.repeats().seen();
    var explained = template.absences(connection, ref);
    var units =
        Registry.participating(connection, template, ref).stream()
            .filter(id -> !seen.contains(id))
            .sorted(Comparator.comparing(id -> note(explained, id)))
            .toList();
    return new Absences(
        connection, job, units, explained, ref.period() == null ? "" : ref.period().toString());
  }

  List<Question> questions() throws SQLException {
    var questions = new ArrayList<Question>();
    for (var unit : units) {
      var absence = explained.get(unit);
      if (absence != null) {
        var id = Question.ABSENT + unit;
        Sql.update(connection, REMEMBER, job.id(), job.template(), job.unitId(), period, id);
        questions.add(
            Question.of(
                id,
                Question.Kind.ABSENT_UNIT,
                absence.question(),
                absence.choices().stream()
                    .map(choice -> new Question.Option(choice.id(), choice.label(), 0))
                    .toList(),
                true,
                List.of()));
      }
    }
    return questions;
  }

  /** Returns how many there are; the page lists the first. */
  int save(RowStager stager) throws SQLException {
    Sql.update(connection, "delete from import_missing where import_id = ?", job.id());
    for (int position = 0; position < Math.min(units.size(), MOST_LISTED); position++) {
      var id = units.get(position);
      Candidate unit = Objects.requireNonNull(stager.units().unit(id));
      Sql.update(
          connection,
          "insert into import_missing values (?, ?, ?, ?, ?, ?)",
          job.id(),
          position,
          id,
          unit.code(),
          unit.name(),
          note(explained, id));
    }
    return units.size();
  }

  private static String note(Map<UUID, Absence> explained, UUID unit) {
    var absence = explained.get(unit);
    return absence == null ? "" : absence.note();
  }
}
