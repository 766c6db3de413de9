package cn.liandong.organization.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads a row of the table. */
final class TaskRow {

  private TaskRow() {}

  static Task of(ResultSet row) throws SQLException {
    return new Task(
        row.getObject("id", UUID.class),
        row.getObject("unit_id", UUID.class),
        row.getLong("version"),
        duty(row),
        row.getObject("issue_date", LocalDate.class),
        row.getObject("pack_version", Integer.class),
        TaskState.valueOf(row.getString("state")),
        new Task.Evidence(
            row.getObject("done_date", LocalDate.class),
            row.getString("evidence_note"),
            row.getString("evidence_link"),
            row.getString("drop_reason")));
  }

  private static Duty duty(ResultSet row) throws SQLException {
    return new Duty(
        new Duty.Place(
            row.getString("document"),
            row.getString("list"),
            row.getString("list_title"),
            row.getString("number"),
            row.getInt("position")),
        row.getString("section"),
        row.getString("content"),
        texts(row, "leads"),
        texts(row, "supporters"),
        row.getString("seat"),
        new Deadline(
            Deadline.Kind.valueOf(row.getString("deadline_kind")),
            row.getString("deadline"),
            row.getObject("due_date", LocalDate.class)),
        texts(row, "targets").stream().map(Target::of).toList(),
        row.getString("proof"),
        row.getString("reference"),
        texts(row, "requirements"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
