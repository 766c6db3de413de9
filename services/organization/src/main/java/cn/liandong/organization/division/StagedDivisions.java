package cn.liandong.organization.division;

import static cn.liandong.organization.Database.list;
import static cn.liandong.organization.Database.update;

import cn.liandong.imports.template.ImportRef;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The codes of one tier as they stood on a day. A code that a complete file lacks ended; what holds
 * unchanged keeps its first day.
 */
final class StagedDivisions {

  private static final String COMPARE =
      """
      update import_row r set in_force = r.data || jsonb_build_object('name', d.name)
        || case when s.parent_code = '' then '{}'::jsonb else jsonb_build_object(
             case s.tier when 'CITY' then 'provinceCode' when 'COUNTY' then 'cityCode'
               when 'TOWN' then 'areaCode' else 'streetCode' end, d.parent_code) end
        || case when s.replaced_by = '' then '{}'::jsonb
             else jsonb_build_object('replacedBy', '') end
      from division_row s
      join division d on d.code = s.code and d.valid_to is null and d.superseded_by is null
      where r.import_id = ? and s.import_id = r.import_id and s.sheet = r.sheet
        and s.row_number = r.row_number and r.usable\
      """;
  private static final String ABSENT =
      """
      d.valid_to is null and d.superseded_by is null
        and (left(d.code, 2), d.tier) in (
          select left(s.code, 2), s.tier from division_row s where s.import_id = ?)
        and not exists (select 1 from division_row s where s.import_id = ? and s.code = d.code)
      """;
  private static final String COUNT_ABSENT = "select count(*) from division d where " + ABSENT;
  private static final String END_ABSENT =
      "update division d set superseded_by = ? where " + ABSENT;
  private static final String END_CHANGED =
      """
      update division d set superseded_by = ? from division_row s
      where s.import_id = ? and s.usable and s.code = d.code
        and d.valid_to is null and d.superseded_by is null
        and (s.replaced_by <> '' or s.name <> d.name
          or s.parent_code <> '' and s.parent_code <> d.parent_code)\
      """;
  private static final String KEEP_ENDED =
      """
      insert into division (code, name, tier, parent_code, valid_from, valid_to, replaced_by, set_by)
      select d.code, d.name, d.tier, d.parent_code, d.valid_from, ?, coalesce(s.replaced_by, ''), ?
      from division d left join division_row s on s.import_id = ? and s.code = d.code and s.usable
      where d.superseded_by = ? and d.valid_from < ?\
      """;
  private static final String BEGIN =
      """
      insert into division (code, name, tier, parent_code, valid_from, set_by)
      select s.code, s.name, s.tier, s.parent_code, ?, s.import_id from division_row s
      where s.import_id = ? and s.usable and s.replaced_by = '' and not exists (
        select 1 from division d
        where d.code = s.code and d.valid_to is null and d.superseded_by is null)\
      """;

  private final Connection connection;
  private final ImportRef ref;

  StagedDivisions(Connection connection, ImportRef ref) {
    this.connection = connection;
    this.ref = ref;
  }

  void compare() throws SQLException {
    update(connection, COMPARE, ref.importId());
  }

  long absent() throws SQLException {
    return list(connection, COUNT_ABSENT, row -> row.getLong(1), ref.importId(), ref.importId())
        .getFirst();
  }

  void confirm() throws SQLException {
    var id = ref.importId();
    var day = ref.day();
    update(connection, END_CHANGED, id, id);
    update(connection, END_ABSENT, id, id, id);
    update(connection, KEEP_ENDED, day, id, id, id, day);
    update(connection, BEGIN, day, id);
  }

  void undo() throws SQLException {
    update(connection, "delete from division where set_by = ?", ref.importId());
    update(
        connection,
        "update division set superseded_by = null where superseded_by = ?",
        ref.importId());
  }
}
