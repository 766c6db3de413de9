package cn.liandong.organization.schoolclass;

import cn.liandong.organization.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Classes in force follow their school into the one that it was merged into. They keep their number
 * unless it is taken there; then they get the next one of their year.
 */
public final class MergedClasses {

  private static final String IN_FORCE =
      "select id from school_class where school_id = any (?) and closed_on is null";
  private static final String FOLLOW =
      """
      with moving as (
        select c.*, c.entry_years[1] as entry, exists (
            select 1 from school_class held
            where held.school_id = heir.id and held.stage = c.stage and held.number = c.number
              and held.entry_years[1] = c.entry_years[1] and held.closed_on is null)
          or row_number() over (
            partition by c.stage, c.entry_years[1], c.number order by c.school_id) > 1 as taken
        from school_class c, (select cast(? as uuid) as id) heir
        where c.school_id = any (?) and c.closed_on is null),
      highest as (
        select stage, entry_years[1] as entry, max(number) as number from school_class
        where (school_id = ? or school_id = any (?)) and closed_on is null
        group by stage, entry_years[1])
      insert into school_class (id, school_id, stage, entry_years, number, kind, school_system,
        students, built_on)
      select gen_random_uuid(), ?, m.stage, m.entry_years,
        case when m.taken then h.number + row_number() over (
            partition by m.stage, m.entry, m.taken order by m.school_id, m.number)
          else m.number end,
        m.kind, m.school_system, m.students, greatest(m.built_on, ?)
      from moving m join highest h using (stage, entry)
      returning id\
      """;
  private static final String CLOSE =
      """
      update school_class set closed_on = greatest(?, built_on), closed_because = 'MERGED'
      where id = any (?)\
      """;

  private final Connection connection;

  public MergedClasses(Connection connection) {
    this.connection = connection;
  }

  public int of(Collection<UUID> schools) throws SQLException {
    return inForce(schools).length;
  }

  public void follow(UUID operation, Collection<UUID> schools, UUID heir, LocalDate day)
      throws SQLException {
    ClassActs.lock(connection);
    var acts = new ClassActs(connection, operation);
    var classes = inForce(schools);
    acts.remember(classes);
    var merged = schools.toArray(UUID[]::new);
    acts.rememberBuilt(ids(FOLLOW, heir, merged, heir, merged, heir, day));
    Database.update(connection, CLOSE, day, classes);
  }

  /** Fails with CLASSES_CHANGED. */
  public void takeBack(UUID operation) throws SQLException {
    ClassActs.lock(connection);
    new ClassActs(connection, operation).undo();
  }

  private UUID[] inForce(Collection<UUID> schools) throws SQLException {
    return ids(IN_FORCE, (Object) schools.toArray(UUID[]::new));
  }

  private UUID[] ids(String sql, Object... arguments) throws SQLException {
    List<UUID> ids = Database.list(connection, sql, row -> row.getObject(1, UUID.class), arguments);
    return ids.toArray(UUID[]::new);
  }
}
