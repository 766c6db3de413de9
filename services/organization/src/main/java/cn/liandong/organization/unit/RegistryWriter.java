package cn.liandong.organization.unit;

import static cn.liandong.organization.OrganizationError.UNITS_IN_USE;

import cn.liandong.organization.unit.Registry.Remembered;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Writes changes of the registry so that they can be taken back: versions that stay the same keep
 * their rows, what was before is kept by the change's id.
 */
public final class RegistryWriter {

  private static final String REMEMBER =
      """
      insert into unit_change (change_id, unit_id, version_before, version, before)
      select ?, u.id, u.version, u.version + 1,
        (select jsonb_agg(to_jsonb(v)) from unit_version v where v.unit_id = u.id)
      from unit u where u.id = any (?)\
      """;
  private static final String REMEMBER_NEW =
      """
      insert into unit_change (change_id, unit_id, version_before, version, before)
      select ?, u.id, 0, u.version, '[]' from unit u where u.id = any (?)\
      """;
  private static final String NEXT_VERSION =
      "update unit set version = version + 1 where id = any (?)";
  private static final String DROP =
      "delete from unit_version where unit_id = ? and valid_from = any (?)";
  private static final String REMEMBERED =
      """
      select c.unit_id as changed_id, c.version_before, c.version as after, old.*
      from unit_change c
      left join lateral jsonb_populate_recordset(null::unit_version, c.before) old on true
      where c.change_id = ? order by c.unit_id, old.valid_from\
      """;
  private static final String ORPHANED =
      """
      select c.unit_id, d.what, count(*) as things
      from unit_change c
      join unit_dependent d on d.unit_id = c.unit_id
      where c.change_id = ? and exists (select 1 from unit_version s
          where s.unit_id = c.unit_id and %1$s)
        and not exists (
          select 1 from jsonb_populate_recordset(null::unit_version, c.before) s where %1$s)
      group by c.unit_id, d.what
      order by c.unit_id, d.what\
      """
          .formatted(
              """
              s.valid_from < coalesce(d.valid_to, 'infinity')
              and coalesce(s.valid_to, 'infinity') > d.valid_from\
              """);
  private static final List<String> RESTORE =
      List.of(
          """
          delete from unit_version v using unit_change c
          where c.change_id = ? and v.unit_id = c.unit_id\
          """,
          """
          insert into unit_version
          select old.* from unit_change c, jsonb_populate_recordset(null::unit_version, c.before) old
          where c.change_id = ?\
          """,
          """
          update unit u set version = u.version + 1 from unit_change c
          where c.change_id = ? and u.id = c.unit_id\
          """,
          """
          update unit_change earlier set version = u.version
          from unit_change c join unit u on u.id = c.unit_id
          where c.change_id = ? and earlier.unit_id = c.unit_id and earlier.version = c.version_before\
          """);

  private final Connection connection;
  private final UnitWriter writer;

  public RegistryWriter(Connection connection) {
    this.connection = connection;
    this.writer = new UnitWriter(connection);
  }

  /** Writers of the registry follow one another until their transactions end. */
  public void lock() throws SQLException {
    writer.lock();
  }

  /** Fails with UNIT_CODE_TAKEN. */
  public void write(UUID changeId, List<Change> changes) throws SQLException {
    var added = changes.stream().filter(Change::isNew).toList();
    var changed = changes.stream().filter(change -> !change.isNew()).toList();
    writer.begin(ids(added));
    remember(REMEMBER_NEW, changeId, ids(added));
    remember(REMEMBER, changeId, ids(changed));
    drop(changed);
    writer.insert(changes);
    run(NEXT_VERSION, connection.createArrayOf("uuid", ids(changed).toArray()));
    writer.touch(ids(changed));
  }

  private void remember(String sql, UUID changeId, List<UUID> units) throws SQLException {
    run(sql, changeId, connection.createArrayOf("uuid", units.toArray()));
  }

  private void drop(List<Change> changes) throws SQLException {
    try (var statement = connection.prepareStatement(DROP)) {
      for (var change : changes) {
        statement.setObject(1, change.after().unit());
        statement.setArray(2, connection.createArrayOf("date", change.dropped().toArray()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Takes a change back, to the very rows. Fails with UNITS_IN_USE. */
  public void undo(UUID changeId) throws SQLException {
    var remembered = remembered(changeId);
    var units = remembered.stream().map(Remembered::unit).toList();
    var registry = new RegistryReader(connection).around(units);
    refuseOrphans(changeId, registry);
    registry.restore(remembered);
    for (var sql : RESTORE) {
      run(sql, changeId);
    }
    writer.touch(units);
  }

  private void refuseOrphans(UUID changeId, Registry registry) throws SQLException {
    try (var statement = connection.prepareStatement(ORPHANED)) {
      statement.setObject(1, changeId);
      try (var rows = statement.executeQuery()) {
        if (rows.next()) {
          throw UNITS_IN_USE.because(
              "“%s”在这次变动之后有了%s（%d 条），撤销后它们将没有单位。请先撤销这些登记，不能撤销的请用新的变动更正。",
              registry.get(rows.getObject("unit_id", UUID.class)).name(),
              rows.getString("what"),
              rows.getInt("things"));
        }
      }
    }
  }

  private List<Remembered> remembered(UUID changeId) throws SQLException {
    try (var statement = connection.prepareStatement(REMEMBERED)) {
      statement.setObject(1, changeId);
      try (var rows = statement.executeQuery()) {
        var all = new LinkedHashMap<UUID, Remembered>();
        while (rows.next()) {
          var unit = rows.getObject("changed_id", UUID.class);
          var first = rows.getLong("version_before");
          var after = rows.getLong("after");
          var one =
              all.computeIfAbsent(unit, id -> new Remembered(id, first, after, new ArrayList<>()));
          if (rows.getObject("unit_id") != null) {
            one.before().add(UnitRows.version(rows));
          }
        }
        return List.copyOf(all.values());
      }
    }
  }

  private static List<UUID> ids(List<Change> changes) {
    return changes.stream().map(change -> change.after().unit()).toList();
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
