package cn.liandong.imports.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Questions of an import and their answers. */
final class Questions {

  private Questions() {}

  static List<Question> list(Connection connection, UUID importId) throws SQLException {
    return Sql.list(
        connection,
        """
        select q.*, coalesce(a.answer, '') as answer from import_question q
        left join import_answer a on a.import_id = q.import_id and a.question_id = q.id
        where q.import_id = ? order by q.position\
        """,
        row ->
            new Question(
                row.getString("id"),
                Question.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                Json.options(row.getString("options")),
                row.getBoolean("blocking"),
                Arrays.asList((String[]) row.getArray("rows").getArray()),
                row.getString("answer")),
        importId);
  }

  static void replace(Connection connection, UUID importId, List<Question> questions)
      throws SQLException {
    Sql.update(connection, "delete from import_question where import_id = ?", importId);
    int position = 0;
    for (var question : questions) {
      Sql.update(
          connection,
          "insert into import_question values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
          importId,
          question.id(),
          position++,
          question.kind(),
          question.text(),
          Json.write(question.options()),
          question.blocking(),
          question.rows().toArray(String[]::new));
    }
  }

  static Map<String, String> answers(Connection connection, UUID importId) throws SQLException {
    var answers = new HashMap<String, String>();
    Sql.list(
        connection,
        "select question_id, answer from import_answer where import_id = ?",
        row -> answers.put(row.getString(1), row.getString(2)),
        importId);
    return answers;
  }

  static void answer(
      Connection connection, UUID importId, String question, String answer, String by, Instant at)
      throws SQLException {
    Sql.update(
        connection,
        "delete from import_answer where import_id = ? and question_id = ?",
        importId,
        question);
    if (!answer.isEmpty()) {
      Sql.update(
          connection,
          "insert into import_answer values (?, ?, ?, ?, ?)",
          importId,
          question,
          answer,
          by,
          at);
    }
  }
}
