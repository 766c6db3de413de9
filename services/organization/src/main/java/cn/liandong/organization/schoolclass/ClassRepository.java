package cn.liandong.organization.schoolclass;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.Database;
import cn.liandong.organization.UnitReach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Queries on classes; every one carries the caller's reach. */
@ApplicationScoped
class ClassRepository {

  private static final String BELOW =
      """
      join unit_version s on s.unit_id = c.school_id
      join unit_version root on root.unit_id = ?
        and s.path collate "C" between root.path and root.path || '~'
      cross join cast(? as date) as on_day (day)
      where c.school_id in %s
        and c.built_on <= day and (c.closed_on is null or c.closed_on > day)
        and s.valid_from <= day and (s.valid_to is null or s.valid_to > day)
        and root.valid_from <= day and (root.valid_to is null or root.valid_to > day)\
      """
          .formatted(UnitReach.SQL);
  private static final String KEY =
      """
      s.print_key || ' '
        || array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR'], c.stage)
        || lpad((9999 - c.entry_years[1])::text, 4, '0') || lpad(c.number::text, 3, '0')\
      """;
  private static final String LIST =
      """
      select * from (
        select c.*, s.name as school_name, (%s) collate "C" as key from school_class c %s) found
      where key > ? order by key limit ?\
      """
          .formatted(KEY, BELOW);
  private static final String ALL =
      """
      select c.*, s.name as school_name, (%s) collate "C" as key from school_class c %s order by key\
      """
          .formatted(KEY, BELOW);

  private final UnitReach reach;

  ClassRepository(UnitReach reach) {
    this.reach = reach;
  }

  List<SchoolClass> list(
      Connection connection, Caller caller, UUID unit, LocalDate day, PageRequest page)
      throws SQLException {
    return Database.list(
        connection,
        LIST,
        SchoolClass::read,
        unit,
        day,
        caller.subject(),
        Role.names(Role.readers()),
        reach.today(),
        page.key(0, ""),
        page.limit());
  }

  List<SchoolClass> all(
      Connection connection, Caller caller, UUID unit, LocalDate day, Role... roles)
      throws SQLException {
    return Database.list(
        connection,
        ALL,
        SchoolClass::read,
        unit,
        day,
        caller.subject(),
        Role.names(roles),
        reach.today());
  }
}
