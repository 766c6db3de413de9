package cn.liandong.organization.operation;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.operation.Plan.Succession;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Operations that were carried out; reading them carries the caller's reach. */
final class OperationRepository {

  private static final String INSERT =
      """
      insert into unit_operation (id, kind, effective_date, reason, anchors, summary, effect,
        create_time, created_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String SUCCEED = "insert into unit_succession values (?, ?, ?, ?)";
  private static final String VISIBLE =
      """
      select * from unit_operation o
      where exists (select 1 from visible_units(?, ?, ?) v where v.id = any (o.anchors))\
      """;
  private static final String LIST =
      VISIBLE
          + " and (o.create_time, o.id) < (?, ?) order by o.create_time desc, o.id desc limit ?";
  private static final String FIND = VISIBLE + " and o.id = ?";
  private static final String FORGET = "delete from unit_succession where operation_id = ?";
  private static final String UNDONE =
      "update unit_operation set undo_time = ?, undone_by = ? where id = ?";
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  private final Connection connection;

  OperationRepository(Connection connection) {
    this.connection = connection;
  }

  void add(Recorded operation, List<Succession> successions) throws SQLException {
    run(
        INSERT,
        operation.id(),
        operation.kind().name(),
        operation.day(),
        operation.reason(),
        connection.createArrayOf("uuid", operation.anchors().toArray()),
        operation.summary(),
        operation.effect().toByteArray(),
        Timestamp.from(operation.createTime()),
        operation.createdBy());
    for (var one : successions) {
      run(SUCCEED, operation.id(), one.predecessor(), one.successor(), operation.day());
    }
  }

  List<Recorded> list(Caller caller, LocalDate today, PageRequest page) throws SQLException {
    var time = page.first() ? END : Instant.parse(page.key(0, ""));
    var id = page.first() ? LAST : UUID.fromString(page.key(1, ""));
    return read(LIST, caller, today, Timestamp.from(time), id, page.limit());
  }

  Optional<Recorded> find(Caller caller, LocalDate today, UUID id) throws SQLException {
    return read(FIND, caller, today, id).stream().findFirst();
  }

  void undone(UUID id, Instant time, String by) throws SQLException {
    run(FORGET, id);
    run(UNDONE, Timestamp.from(time), by, id);
  }

  private List<Recorded> read(String sql, Caller caller, LocalDate today, Object... arguments)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, caller.subject());
      statement.setArray(
          2,
          connection.createArrayOf(
              "text", Role.names(Role.COUNTY_ADMINISTRATOR, Role.COUNTY_LEADER)));
      statement.setObject(3, today);
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 4, arguments[i]);
      }
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<Recorded>();
        while (rows.next()) {
          all.add(Recorded.read(rows));
        }
        return all;
      }
    }
  }

  private void run(String sql, Object... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }
}
