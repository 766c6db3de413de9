package cn.liandong.organization.task;

import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Reach;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger in the transaction of a connection. */
final class TaskStore {

  private static final String REACHED =
      "in (select id from visible_units(?, string_to_array(?, ','), ?))";
  private static final String REACHES = "select 1 where ?::uuid " + REACHED;
  private static final String LIST =
      "select * from task where unit_id = ? and unit_id %s order by document, list, position, number"
          .formatted(REACHED);
  private static final String FIND = "select * from task where id = ? and unit_id " + REACHED;
  private static final String SCHOOL_TYPE =
      """
      select school_type from unit_ref
      where id = ? and level in ('DISTRICT', 'SCHOOL') and valid_from <= ?
        and (valid_to is null or valid_to > ?) and id %s\
      """
          .formatted(REACHED);
  private static final String ABOVE =
      """
      select * from task t
      where exists (
        select 1 from unit_ref u
        where u.id = ? and u.valid_from <= ? and (u.valid_to is null or u.valid_to > ?)
          and position(t.unit_id::text in u.path) > 0)
      order by document, list, position, number\
      """;
  private static final String LEDGER =
      "select * from task where unit_id = ? order by document, list, position, number";
  private static final String UNIT = "select id from unit_ref where code = ? and valid_to is null";
  private static final String INSERT =
      """
      insert into task (section, content, leads, supporters, seat, deadline_kind, deadline, due_date,
        targets, proof, reference, requirements, list_title, position, issue_date, pack_version,
        id, unit_id, document, list, number)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String CHANGE =
      """
      update task set section = ?, content = ?, leads = ?, supporters = ?, seat = ?,
        deadline_kind = ?, deadline = ?, due_date = ?, targets = ?, proof = ?, reference = ?,
        requirements = ?, list_title = ?, position = ?, issue_date = ?, pack_version = ?,
        version = version + 1, record_time = clock_timestamp()
      where id = ?\
      """;
  private static final String STATE =
      """
      update task set state = ?, done_date = ?, evidence_note = ?, evidence_link = ?,
        drop_reason = ?, version = version + 1, record_time = clock_timestamp()
      where id = ? and version = ?\
      """;

  private final Connection connection;

  TaskStore(Connection connection) {
    this.connection = connection;
  }

  boolean reaches(Reach reach, UUID unit) throws SQLException {
    try (var statement = connection.prepareStatement(REACHES)) {
      statement.setObject(1, unit);
      bind(statement, 2, reach);
      return statement.executeQuery().next();
    }
  }

  List<Task> list(Reach reach, UUID unit) throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setObject(1, unit);
      bind(statement, 2, reach);
      return tasks(statement);
    }
  }

  /** Of a school within reach; empty text for a town. */
  Optional<String> schoolType(Reach reach, UUID unit) throws SQLException {
    try (var statement = connection.prepareStatement(SCHOOL_TYPE)) {
      statement.setObject(1, unit);
      statement.setObject(2, reach.day());
      statement.setObject(3, reach.day());
      bind(statement, 4, reach);
      var row = statement.executeQuery();
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  /** Of the ledgers of all units above, for a unit that a reach was checked for. */
  List<Task> above(UUID unit, LocalDate day) throws SQLException {
    try (var statement = connection.prepareStatement(ABOVE)) {
      statement.setObject(1, unit);
      statement.setObject(2, day);
      statement.setObject(3, day);
      return tasks(statement);
    }
  }

  Optional<Task> find(Reach reach, UUID task) throws SQLException {
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setObject(1, task);
      bind(statement, 2, reach);
      return tasks(statement).stream().findFirst();
    }
  }

  /** For work that a reach was checked for, or that is done on nobody's behalf. */
  List<Task> ledger(UUID unit) throws SQLException {
    try (var statement = connection.prepareStatement(LEDGER)) {
      statement.setObject(1, unit);
      return tasks(statement);
    }
  }

  Optional<UUID> unit(String code) throws SQLException {
    try (var statement = connection.prepareStatement(UNIT)) {
      statement.setString(1, code);
      var row = statement.executeQuery();
      return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
    }
  }

  void add(UUID unit, Duty duty, @Nullable LocalDate issued, @Nullable Integer packVersion)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      int next = bind(statement, duty, issued, packVersion);
      statement.setObject(next, Ids.next());
      statement.setObject(next + 1, unit);
      statement.setString(next + 2, duty.place().document());
      statement.setString(next + 3, duty.place().list());
      statement.setString(next + 4, duty.place().number());
      statement.executeUpdate();
    }
  }

  /** What the document says; the state stays. */
  void change(UUID task, Duty duty, @Nullable LocalDate issued, @Nullable Integer packVersion)
      throws SQLException {
    try (var statement = connection.prepareStatement(CHANGE)) {
      statement.setObject(bind(statement, duty, issued, packVersion), task);
      statement.executeUpdate();
    }
  }

  /** False when somebody else was quicker. */
  boolean setState(UUID task, long version, TaskState state, Task.Evidence evidence)
      throws SQLException {
    try (var statement = connection.prepareStatement(STATE)) {
      statement.setString(1, state.name());
      statement.setObject(2, evidence.done());
      statement.setString(3, evidence.note());
      statement.setString(4, evidence.link());
      statement.setString(5, evidence.dropReason());
      statement.setObject(6, task);
      statement.setLong(7, version);
      return statement.executeUpdate() == 1;
    }
  }

  private static void bind(PreparedStatement statement, int first, Reach reach)
      throws SQLException {
    statement.setString(first, reach.subject());
    statement.setString(first + 1, reach.roles());
    statement.setObject(first + 2, reach.day());
  }

  private int bind(
      PreparedStatement statement,
      Duty duty,
      @Nullable LocalDate issued,
      @Nullable Integer packVersion)
      throws SQLException {
    int at = 1;
    statement.setString(at++, duty.section());
    statement.setString(at++, duty.content());
    statement.setArray(at++, texts(duty.leads()));
    statement.setArray(at++, texts(duty.supporters()));
    statement.setString(at++, duty.seat());
    statement.setString(at++, duty.deadline().kind().name());
    statement.setString(at++, duty.deadline().text());
    statement.setObject(at++, duty.deadline().due());
    statement.setArray(at++, texts(duty.targets().stream().map(Target::text).toList()));
    statement.setString(at++, duty.proof());
    statement.setString(at++, duty.reference());
    statement.setArray(at++, texts(duty.requirements()));
    statement.setString(at++, duty.place().listTitle());
    statement.setInt(at++, duty.place().position());
    statement.setObject(at++, issued);
    statement.setObject(at++, packVersion);
    return at;
  }

  private java.sql.Array texts(List<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  private static List<Task> tasks(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      var tasks = new ArrayList<Task>();
      while (rows.next()) {
        tasks.add(TaskRow.of(rows));
      }
      return tasks;
    }
  }
}
