package cn.liandong.imports.job;

import cn.liandong.imports.match.Candidate;
import cn.liandong.imports.match.UnitIndex;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The units below a unit, as they are on a day. */
public final class Registry {

  private static final String BELOW =
      """
      from unit_ref u
      join unit_ref root on root.id = ? and u.path like root.path || '%'
        and root.valid_from = (select max(r.valid_from) from unit_ref r where r.id = root.id)
      where u.valid_from <= ? and (u.valid_to is null or u.valid_to > ?)
      """;

  private Registry() {}

  /** All units of some levels below a unit, with what clerks decided of names there. */
  public static UnitIndex units(
      Connection connection, UUID unitId, LocalDate day, Set<String> levels) throws SQLException {
    return index(connection, unitId, day, "and u.level = any (?)", levels);
  }

  /** Units that rows stand for. */
  static UnitIndex units(Connection connection, ImportTemplate template, ImportRef ref)
      throws SQLException {
    return units(connection, ref.unitId(), ref.day(), template.unitLevels());
  }

  /** Units that may be above those; groups of a parallel tree never are. */
  static UnitIndex parents(Connection connection, ImportTemplate template, ImportRef ref)
      throws SQLException {
    return index(
        connection,
        ref.unitId(),
        ref.day(),
        "and u.level <> 'GROUP' and not u.level = any (?)",
        template.unitLevels());
  }

  /** Units that were expected in the file: those taking part. */
  static List<UUID> participating(Connection connection, ImportTemplate template, ImportRef ref)
      throws SQLException {
    if (!template.expectsEveryUnit()) {
      return List.of();
    }
    return Sql.list(
        connection,
        "select u.id "
            + BELOW
            + """
            and u.level = any (?) and not (u.participation_out
              and (u.participation_from is null or u.participation_from <= ?)
              and (u.participation_until is null or u.participation_until > ?))
            order by u.order_number, u.code, u.id\
            """,
        row -> row.getObject(1, UUID.class),
        ref.unitId(),
        ref.day(),
        ref.day(),
        template.unitLevels().toArray(String[]::new),
        ref.day(),
        ref.day());
  }

  private static UnitIndex index(
      Connection connection, UUID unitId, LocalDate day, String condition, Set<String> levels)
      throws SQLException {
    var units =
        Sql.list(
            connection,
            """
            select u.id, coalesce(u.code, ''), u.name, u.aliases, coalesce((
              select p.name from unit_ref p where p.id = u.parent_id and p.valid_from <= ?
              order by p.valid_from desc limit 1), '')\
            """
                + " "
                + BELOW
                + condition,
            row ->
                new Candidate(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    Arrays.asList((String[]) row.getArray(4).getArray()),
                    row.getString(5)),
            day,
            unitId,
            day,
            day,
            levels.toArray(String[]::new));
    return new UnitIndex(units, places(connection, unitId), decisions(connection, unitId));
  }

  private static List<String> places(Connection connection, UUID unitId) throws SQLException {
    return Sql.list(
        connection,
        """
        select distinct above.name from unit_ref u
        join unit_ref above on u.path like above.path || '%' where u.id = ?\
        """,
        row -> row.getString(1),
        unitId);
  }

  private static Map<String, UUID> decisions(Connection connection, UUID unitId)
      throws SQLException {
    var decisions = new HashMap<String, UUID>();
    Sql.list(
        connection,
        "select name, target_id from import_name where unit_id = ?",
        row -> decisions.put(row.getString(1), row.getObject(2, UUID.class)),
        unitId);
    return decisions;
  }
}
