package cn.liandong.organization.schoolclass;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.organization.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A file of classes against the classes in force; what its schools have beyond it is closed. */
final class StagedClasses {

  private static final String STAGED = "from class_row r\n" + ClassLabels.JOIN;
  private static final String HELD =
      """
      join school_class c on c.school_id = r.school_id and c.stage = label.stage
        and c.entry_years[1] = label.entry_years[1] and c.number = r.number and c.closed_on is null
      """;
  private static final String COMPARE =
      """
      update import_row i set in_force = i.data
        || case when r.kind is null then '{}'::jsonb else jsonb_build_object('kind', c.kind) end
        || case when r.students is null then '{}'::jsonb
             else jsonb_build_object('students', c.students) end
        || case when c.entry_years = label.entry_years then '{}'::jsonb
             else jsonb_build_object('grade', '') end
      """
          + STAGED
          + HELD
          + """
          where i.import_id = ? and r.import_id = i.import_id and r.sheet = i.sheet
            and r.row_number = i.row_number and r.usable\
          """;
  private static final String CHANGED =
      "select c.id "
          + STAGED
          + HELD
          + """
          where r.import_id = ? and r.usable
            and (c.kind <> coalesce(r.kind, c.kind) or c.entry_years <> label.entry_years
              or r.students is not null and c.students is distinct from r.students)\
          """;
  private static final String CHANGE =
      "update school_class held set kind = coalesce(r.kind, held.kind), "
          + "students = coalesce(r.students, held.students), entry_years = label.entry_years "
          + STAGED
          + HELD
          + "where r.import_id = ? and r.usable and held.id = c.id and held.id = any (?)";
  private static final String BUILD =
      """
      insert into school_class (id, school_id, stage, entry_years, number, kind, school_system,
        students, built_on)
      select gen_random_uuid(), r.school_id, label.stage, label.entry_years, r.number,
        coalesce(r.kind, ''), label.school_system, r.students, ?
      """
          + STAGED
          + """
          where r.import_id = ? and r.usable
          on conflict (school_id, stage, (entry_years[1]), number) where closed_on is null
          do nothing returning id\
          """;
  private static final String ABSENT =
      """
      select c.id from school_class c
      where c.closed_on is null and c.built_on <= ?
        and c.school_id in (select r.school_id from class_row r where r.import_id = ?)
        and not exists (select 1
      """
          + STAGED
          + """
            where r.import_id = ? and r.school_id = c.school_id and c.stage = label.stage
              and c.entry_years[1] = label.entry_years[1] and c.number = r.number)\
          """;
  private static final String CLOSE =
      """
      update school_class set closed_on = greatest(?, built_on), closed_because = 'NOT_LISTED'
      where id = any (?)\
      """;

  private final Connection connection;
  private final ImportRef ref;
  private final ClassLabels labels;

  StagedClasses(Connection connection, ImportRef ref, SchoolSystems systems) throws SQLException {
    this.connection = connection;
    this.ref = ref;
    this.labels = ClassLabels.read(connection, ref, systems);
  }

  void compare() throws SQLException {
    Database.update(connection, COMPARE, arguments(labels.arguments(), ref.importId()));
  }

  long absent() throws SQLException {
    return absentIds().size();
  }

  /**
   * @param today closes what is no longer listed, within the school year of the file
   */
  void confirm(LocalDate today) throws SQLException {
    var acts = new ClassActs(connection, ref.importId());
    var absent = absentIds();
    var changed = ids(CHANGED, arguments(labels.arguments(), ref.importId()));
    var touched = new ArrayList<>(absent);
    touched.addAll(changed);
    acts.remember(array(touched));
    Database.update(
        connection, CHANGE, arguments(labels.arguments(), ref.importId(), array(changed)));
    var start = ref.requirePeriod().start();
    var last = ref.requirePeriod().lastDay();
    var closing = today.isBefore(start) ? start : today.isAfter(last) ? last : today;
    Database.update(connection, CLOSE, closing, array(absent));
    var build = new ArrayList<Object>(List.of(start));
    build.addAll(Arrays.asList(labels.arguments()));
    build.add(ref.importId());
    acts.rememberBuilt(array(ids(BUILD, build.toArray())));
  }

  private List<UUID> absentIds() throws SQLException {
    var arguments = new ArrayList<Object>();
    arguments.add(ref.requirePeriod().lastDay());
    arguments.add(ref.importId());
    arguments.addAll(Arrays.asList(labels.arguments()));
    arguments.add(ref.importId());
    return ids(ABSENT, arguments.toArray());
  }

  private List<UUID> ids(String sql, Object... arguments) throws SQLException {
    return Database.list(connection, sql, row -> row.getObject(1, UUID.class), arguments);
  }

  private static UUID[] array(List<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static Object[] arguments(Object[] first, Object... rest) {
    var all = new ArrayList<>(Arrays.asList(first));
    all.addAll(Arrays.asList(rest));
    return all.toArray();
  }
}
