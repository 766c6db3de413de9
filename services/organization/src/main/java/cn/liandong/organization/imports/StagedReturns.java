package cn.liandong.organization.imports;

import cn.liandong.common.id.Ids;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.StagedTemplate;
import cn.liandong.organization.unit.UnitWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Headcounts of one school year. Earlier figures of the same year stay as history; a school that
 * the file lacks keeps its own, and figures that did not change keep their signature. What was
 * reckoned after a merger in the year gives way.
 */
final class StagedReturns implements StagedTemplate.Staged {

  private static final String COMPARE =
      """
      update import_row r
      set in_force = jsonb_build_object(
        'teachers', d.teachers, 'students', d.students, 'classes', d.classes)
      from denominator d
      where r.import_id = ? and r.usable and d.unit_id = r.unit_id and d.effective_date = ?
        and d.supersede_time is null\
      """;
  private static final String DIFFERENT =
      """
      select r.unit_id from import_row r
      where r.import_id = ? and r.usable and not exists (
        select 1 from denominator d
        where d.unit_id = r.unit_id and d.effective_date = ? and d.supersede_time is null
          and d.teachers = (r.data ->> 'teachers')::int
          and d.students = (r.data ->> 'students')::int
          and d.classes = (r.data ->> 'classes')::int)
      order by r.unit_id\
      """;
  private static final String SUPERSEDE =
      """
      update denominator set supersede_time = clock_timestamp(), superseded_by = ?
      where (effective_date = ? or explanation <> '' and school_year = ?)
        and supersede_time is null and unit_id = any (?)\
      """;
  private static final String INSERT =
      """
      insert into denominator (id, unit_id, school_year, effective_date, teachers, students,
        classes, file_name, sheet, row_number, import_id)
      select ids.id, r.unit_id, ?, ?, (r.data ->> 'teachers')::int,
        (r.data ->> 'students')::int, (r.data ->> 'classes')::int, ?,
        coalesce(j.sheets -> r.sheet ->> 'name', ''), r.row_number, r.import_id
      from import_row r
      join import_job j on j.id = r.import_id
      join unnest(?, ?) as ids (unit_id, id) on ids.unit_id = r.unit_id
      where r.import_id = ? and r.usable\
      """;
  private static final String UNDONE =
      """
      select unit_id from denominator
      where import_id = ? or superseded_by = ? group by unit_id order by unit_id\
      """;
  private static final String TAKE_BACK = "delete from denominator where import_id = ?";
  private static final String BRING_BACK =
      """
      update denominator set supersede_time = null, superseded_by = null
      where superseded_by = ?\
      """;

  private final Connection connection;
  private final ImportRef ref;

  StagedReturns(Connection connection, ImportRef ref) {
    this.connection = connection;
    this.ref = ref;
  }

  @Override
  public void compare() throws SQLException {
    run(COMPARE, ref.importId(), ref.requirePeriod().start());
  }

  @Override
  public void confirm() throws SQLException {
    var writer = new UnitWriter(connection);
    writer.lock();
    var start = ref.requirePeriod().start();
    var units = units(DIFFERENT, ref.importId(), start);
    var ids = units.stream().map(_ -> Ids.next()).toList();
    run(SUPERSEDE, ref.importId(), start, ref.requirePeriod().toString(), array(units));
    run(
        INSERT,
        ref.requirePeriod().toString(),
        start,
        ref.fileName(),
        array(units),
        array(ids),
        ref.importId());
    writer.touch(units);
    writer.touch(new LaterSchools(connection, ref).settle(ref.importId()));
  }

  @Override
  public void undo() throws SQLException {
    var writer = new UnitWriter(connection);
    writer.lock();
    var units = units(UNDONE, ref.importId(), ref.importId());
    run(TAKE_BACK, ref.importId());
    run(BRING_BACK, ref.importId());
    writer.touch(units);
    writer.touch(new LaterSchools(connection, ref).settle(ref.revises()));
  }

  private java.sql.Array array(List<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  private void run(String sql, Object... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    }
  }

  private List<UUID> units(String sql, Object... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (var rows = statement.executeQuery()) {
        var ids = new ArrayList<UUID>();
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }
}
