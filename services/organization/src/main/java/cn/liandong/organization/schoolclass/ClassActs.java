package cn.liandong.organization.schoolclass;

import static cn.liandong.organization.Database.update;
import static cn.liandong.organization.OrganizationError.CLASSES_CHANGED;

import cn.liandong.organization.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Remembers classes as they were before an act, and brings them back. */
final class ClassActs {

  private static final String REMEMBER =
      """
      insert into class_change (act_id, position, class_id, before)
      select ?, nextval('class_change_position'), c.id, to_jsonb(c)
      from school_class c where c.id = any (?)
      on conflict (act_id, class_id) do nothing\
      """;
  private static final String REMEMBER_BUILT =
      """
      insert into class_change (act_id, position, class_id, before)
      select ?, nextval('class_change_position'), id, null from unnest(?) as built (id)\
      """;
  private static final String CHANGED_LATER =
      """
      select 1 from class_change mine
      join class_change later on later.class_id = mine.class_id and later.position > mine.position
      where mine.act_id = ?
      union all
      select 1 from class_change mine, jsonb_populate_record(null::school_class, mine.before) old
      join school_class again on again.school_id = old.school_id and again.stage = old.stage
        and again.entry_years[1] = old.entry_years[1] and again.number = old.number
        and again.id <> old.id and again.closed_on is null
      where mine.act_id = ? and old.closed_on is null
      limit 1\
      """;
  private static final String TAKE_BACK =
      """
      delete from school_class c using class_change h
      where h.act_id = ? and h.class_id = c.id\
      """;
  private static final String BRING_BACK =
      """
      insert into school_class
      select old.* from class_change h, jsonb_populate_record(null::school_class, h.before) old
      where h.act_id = ? and h.before is not null\
      """;

  private final Connection connection;
  private final UUID act;

  ClassActs(Connection connection, UUID act) {
    this.connection = connection;
    this.act = act;
  }

  /** Acts on classes follow one another until their transactions end. */
  static void lock(Connection connection) throws SQLException {
    update(connection, "lock table class_act in share row exclusive mode");
  }

  void remember(UUID... classes) throws SQLException {
    update(connection, REMEMBER, act, classes);
  }

  void rememberBuilt(UUID... classes) throws SQLException {
    update(connection, REMEMBER_BUILT, act, classes);
  }

  /** Fails with CLASSES_CHANGED where a later act changed or built one of the classes again. */
  void undo() throws SQLException {
    if (Database.find(connection, CHANGED_LATER, row -> true, act, act).isPresent()) {
      throw CLASSES_CHANGED.because("之后又有导入或升级改动了同一批班级，不能单独撤销。请先撤销后来的那一次。");
    }
    update(connection, TAKE_BACK, act);
    update(connection, BRING_BACK, act);
    update(connection, "delete from class_change where act_id = ?", act);
  }
}
