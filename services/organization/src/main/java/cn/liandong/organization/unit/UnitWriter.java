package cn.liandong.organization.unit;

import static cn.liandong.organization.OrganizationError.UNIT_CODE_TAKEN;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Writes many units at once in the transaction of the connection. Take the lock first. */
public final class UnitWriter {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String LOCK =
      "select revision from feed_revision where feed = 'unit' for update";
  private static final String UNIT =
      """
      insert into unit (id, revision)
      select n.id, f.revision + n.position
      from unnest(?) with ordinality as n (id, position), feed_revision f where f.feed = 'unit'\
      """;
  private static final String ADVANCE =
      "update feed_revision set revision = revision + ? where feed = 'unit'";
  private static final String INSERT =
      "insert into unit_version (%s) values (%s)"
          .formatted(
              UnitRows.COLUMNS,
              String.join(", ", Collections.nCopies(UnitRows.COLUMNS.split(",").length, "?")));

  private final Connection connection;

  public UnitWriter(Connection connection) {
    this.connection = connection;
  }

  /** Writers of the registry follow one another until their transactions end. */
  public void lock() throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.execute();
    }
  }

  /** Fails with UNIT_CODE_TAKEN. */
  public void add(List<NewUnit> units) throws SQLException {
    begin(units.stream().map(NewUnit::id).toList());
    insert(units.stream().map(unit -> new Change(unit.timeline(), List.of())).toList());
  }

  /** Shows the units' change to everyone who follows the feed. */
  public void touch(Collection<UUID> units) throws SQLException {
    try (var statement = connection.prepareStatement("select touch_units(?)")) {
      statement.setArray(1, uuids(units));
      statement.execute();
    }
  }

  void begin(List<UUID> units) throws SQLException {
    try (var unit = connection.prepareStatement(UNIT);
        var advance = connection.prepareStatement(ADVANCE)) {
      unit.setArray(1, uuids(units));
      unit.executeUpdate();
      advance.setInt(1, units.size());
      advance.executeUpdate();
    }
  }

  void insert(List<Change> changes) throws SQLException {
    try (var row = connection.prepareStatement(INSERT)) {
      for (var change : changes) {
        for (var version : change.added()) {
          UnitRows.bind(row, change.after().unit(), version);
          row.addBatch();
        }
      }
      row.executeBatch();
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw UNIT_CODE_TAKEN.because("标识码已被其他单位使用，撤销单位的标识码也不能再用。请核对标识码。");
      }
      throw e;
    }
  }

  private java.sql.Array uuids(Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }
}
