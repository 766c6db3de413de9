package cn.liandong.organization.schoolclass;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.Database;
import cn.liandong.organization.UnitReach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 行政班建班率: classes in force against the classes of the annual returns, school by school. */
@ApplicationScoped
class CoverageRepository {

  private static final String SCHOOLS =
      """
      select s.unit_id, s.name, s.print_key as key, d.classes as expected,
        coalesce(d.school_year, '') as returns_year,
        (select count(*) from school_class c
         where c.school_id = s.unit_id and c.built_on <= ?
           and (c.closed_on is null or c.closed_on > ?)) as built,
        coalesce(g.classes, 0) as explained, coalesce(g.reason, '') as reason
      from unit_version s
      join unit_version root on root.unit_id = ?
        and root.valid_from <= ? and (root.valid_to is null or root.valid_to > ?)
        and s.path collate "C" between root.path and root.path || '~'
      left join lateral (
        select d.classes, d.school_year from denominator d
        where d.unit_id = s.unit_id and d.effective_date <= ? and d.supersede_time is null
        order by d.effective_date desc limit 1) d on true
      left join class_gap g on g.school_id = s.unit_id and g.school_year = ?
      where s.level = 'SCHOOL' and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)
        and s.unit_id in %s\
      """
          .formatted(UnitReach.SQL);
  private static final String LIST =
      "select * from (" + SCHOOLS + ") f where key > ? order by key limit ?";
  private static final String TOTAL =
      """
      select coalesce(sum(expected), 0) as expected,
        coalesce(sum(built) filter (where expected is not null), 0) as built,
        coalesce(sum(explained), 0) as explained, count(*) filter (where expected is null) as without
      from (\
      """
          + SCHOOLS
          + ") f";

  private final UnitReach reach;

  CoverageRepository(UnitReach reach) {
    this.reach = reach;
  }

  /**
   * @param expected null for a school without annual returns
   */
  record School(
      UUID id,
      String name,
      String key,
      @Nullable Integer expected,
      String returnsYear,
      int built,
      int explained,
      String reason) {

    private static School read(ResultSet row) throws SQLException {
      return new School(
          row.getObject("unit_id", UUID.class),
          row.getString("name"),
          row.getString("key"),
          row.getObject("expected", Integer.class),
          row.getString("returns_year"),
          row.getInt("built"),
          row.getInt("explained"),
          row.getString("reason"));
    }
  }

  /**
   * Sums over the schools with annual returns.
   *
   * @param without schools that have none
   */
  record Total(int expected, int built, int explained, int without) {}

  record Listing(List<School> schools, Total total) {}

  Listing list(Connection connection, Caller caller, UUID unit, LocalDate day, PageRequest page)
      throws SQLException {
    var schools =
        Database.list(
            connection,
            LIST,
            School::read,
            arguments(caller, unit, day, page.key(0, ""), page.limit()));
    var total =
        Database.list(
                connection,
                TOTAL,
                row ->
                    new Total(
                        row.getInt("expected"),
                        row.getInt("built"),
                        row.getInt("explained"),
                        row.getInt("without")),
                arguments(caller, unit, day))
            .getFirst();
    return new Listing(schools, total);
  }

  private Object[] arguments(Caller caller, UUID unit, LocalDate day, Object... more) {
    var all =
        new ArrayList<Object>(
            List.of(
                day, day, unit, day, day, day, SchoolYears.of(day), day, day, caller.subject()));
    all.add(Role.names(Role.readers()));
    all.add(reach.today());
    all.addAll(List.of(more));
    return all.toArray();
  }
}
