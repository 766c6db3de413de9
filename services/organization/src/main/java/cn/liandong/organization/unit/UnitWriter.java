package cn.liandong.organization.unit;

import static cn.liandong.organization.OrganizationError.UNIT_CODE_TAKEN;

import cn.liandong.common.id.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
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
  private static final String VERSION =
      """
      insert into unit_version (id, unit_id, valid_from, code, name, level, school_type,
        urban_rural, ownership, kind, order_number, note, parent_id, path, print_key, search_text,
        aliases)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String CLOSE =
      """
      update unit_version set valid_to = ?
      where unit_id = ? and valid_to is null and valid_from < ?\
      """;
  private static final String NEXT =
      """
      insert into unit_version (id, unit_id, valid_from, code, name, aliases, level, kind, path,
        participation_out, participation_reason, participation_from, print_key, search_text)
      select ?, unit_id, ?, code, name, aliases, level, kind, path,
        participation_out, participation_reason, participation_from, print_key, search_text
      from unit_version closed where unit_id = ? and valid_to = ?
        and not exists (select 1 from unit_version o
                        where o.unit_id = closed.unit_id and o.valid_to is null)
      """;
  private static final String EDIT =
      """
      update unit_version set code = ?, name = ?, school_type = ?, urban_rural = ?, ownership = ?,
        order_number = ?, note = ?, parent_id = ?, path = ?, print_key = ?, search_text = ?,
        record_time = clock_timestamp()
      where unit_id = ? and valid_to is null\
      """;

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

  /** Fails with UNIT_CODE_TAKEN. Parents before children. */
  public void add(List<NewUnit> units) throws SQLException {
    try (var unit = connection.prepareStatement(UNIT);
        var advance = connection.prepareStatement(ADVANCE);
        var version = connection.prepareStatement(VERSION)) {
      unit.setArray(1, uuids(units.stream().map(NewUnit::id).toList()));
      unit.executeUpdate();
      advance.setInt(1, units.size());
      advance.executeUpdate();
      for (var one : units) {
        bind(version, one);
        version.addBatch();
      }
      version.executeBatch();
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /** Closes the open version on the day, or edits it when it is no older. */
  public void change(List<UnitChangeRow> changes, LocalDate day) throws SQLException {
    try (var close = connection.prepareStatement(CLOSE);
        var next = connection.prepareStatement(NEXT);
        var edit = connection.prepareStatement(EDIT)) {
      for (var one : changes) {
        next.setObject(1, Ids.next());
        next.setObject(2, day);
        next.setObject(3, one.unitId());
        next.setObject(4, day);
        next.addBatch();
        close.setObject(1, day);
        close.setObject(2, one.unitId());
        close.setObject(3, day);
        close.addBatch();
        one.bind(edit);
        edit.addBatch();
      }
      close.executeBatch();
      next.executeBatch();
      edit.executeBatch();
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /** Shows the units' change to everyone who follows the feed. */
  public void touch(Collection<UUID> units) throws SQLException {
    try (var statement = connection.prepareStatement("select touch_units(?)")) {
      statement.setArray(1, uuids(units));
      statement.execute();
    }
  }

  private java.sql.Array uuids(Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  private void bind(PreparedStatement row, NewUnit unit) throws SQLException {
    row.setObject(1, Ids.next());
    row.setObject(2, unit.id());
    row.setObject(3, unit.validFrom());
    row.setString(4, unit.code());
    row.setString(5, unit.name());
    row.setString(6, unit.level().name());
    row.setString(7, unit.schoolType());
    row.setString(8, unit.urbanRural());
    row.setString(9, unit.ownership());
    row.setString(10, unit.kind());
    row.setInt(11, unit.orderNumber());
    row.setString(12, unit.note());
    row.setObject(13, unit.parentId(), Types.OTHER);
    row.setString(14, unit.path());
    row.setString(15, UnitText.printKey(unit.orderNumber(), unit.level(), unit.name(), unit.id()));
    row.setString(16, UnitText.searchText(unit.name(), unit.code(), unit.aliases()));
    row.setArray(17, connection.createArrayOf("text", unit.aliases().toArray()));
  }

  static SQLException translated(SQLException failure) {
    if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
      throw UNIT_CODE_TAKEN.because("标识码已被其他单位使用，请核对后重新导入。");
    }
    return failure;
  }
}
