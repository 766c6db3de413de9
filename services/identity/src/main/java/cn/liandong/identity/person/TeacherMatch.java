package cn.liandong.identity.person;

import cn.liandong.common.scope.Role;
import cn.liandong.imports.job.Sql;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowFault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who the rows of a roster are: by the staff number of the school, then by identity number anywhere
 * in the scope of who imports, then as the clerk said.
 */
record TeacherMatch(Connection connection, ImportRef ref) {

  static final String[] WRITERS =
      Role.names(Role.COUNTY_ADMINISTRATOR, Role.TOWN_ADMINISTRATOR, Role.SCHOOL_ADMINISTRATOR);

  private static final String MATCH =
      """
      with here as (
        select distinct m.person_id from membership m
        where m.unit_id in (select v.id from visible_units(?, ?, ?) v)),
      named as (
        select r.sheet, r.row_number,
          case when r.data ->> 'name' ~ '[A-Za-z]' then r.data ->> 'name'
            else regexp_replace(translate(r.data ->> 'name', '•‧・', '···'), '[\\s　]+', '', 'g') end
            as name,
          s.id as by_staff, i.id as by_identity,
          s.identity_mark <> split_part(r.data ->> 'identity', ':', 5) as other_identity,
          case when a.answer <> 'new' then a.answer end as answered
        from import_row r
        left join person s on s.staff_number = r.data ->> 'staffNumber' and exists (
          select 1 from membership m where m.person_id = s.id and m.unit_id = r.unit_id
            and m.kind = 'HOME' and m.valid_to is null)
        left join person i on i.identity_mark = split_part(r.data ->> 'identity', ':', 5)
          and i.id in (select h.person_id from here h)
        left join import_answer a on a.import_id = r.import_id
          and a.question_id = 'person:' || r.sheet || '!' || r.row_number
        where r.import_id = ? and r.usable)
      update import_row r set data = r.data || jsonb_build_object(
        'name', n.name, 'unit', r.unit_id,
        'person', coalesce(n.by_identity::text, n.by_staff::text, n.answered),
        'conflict', n.by_identity <> n.by_staff
          or n.by_identity is null and coalesce(n.other_identity, false))
      from named n
      where r.import_id = ? and r.sheet = n.sheet and r.row_number = n.row_number\
      """;
  private static final String CONFLICTS =
      """
      select sheet, row_number from import_row
      where import_id = ? and usable and data -> 'conflict' = 'true'::jsonb\
      """;
  private static final String TWICE =
      """
      select sheet, row_number, earlier from (
        select r.sheet, r.row_number, r.data -> ? as value, lag(r.row_number) over (
          partition by r.data -> ? order by r.sheet, r.row_number) as earlier
        from import_row r where r.import_id = ? and r.usable and r.data ->> ? is not null) t
      where earlier is not null\
      """;
  private static final String GONE_UNKNOWN =
      """
      select sheet, row_number from import_row
      where import_id = ? and usable and data ->> 'person' is null and data ->> 'status' = any (?)\
      """;
  private static final String MOVING =
      """
      select r.sheet, r.row_number, coalesce((
        select u.name from unit_ref u where u.id = m.unit_id
        order by u.valid_from desc limit 1), '') as unit_name
      from import_row r join membership m on m.person_id::text = r.data ->> 'person'
        and m.kind = 'HOME' and m.valid_to is null
      where r.import_id = ? and r.usable and m.unit_id <> r.unit_id\
      """;
  private static final String WITHHELD =
      """
      select r.sheet, r.row_number, w.field
      from import_row r join person p on p.id::text = r.data ->> 'person'
      cross join lateral (values ('phone', p.phone_withheld), ('identity', p.identity_withheld))
        w (field, withheld)
      where r.import_id = ? and r.usable and w.withheld and r.data ->> w.field is not null\
      """;
  private static final String LEAVE_OUT =
      """
      update import_row r set data = r.data
          || case when p.phone_withheld then '{"phone": null}'::jsonb else '{}' end
          || case when p.identity_withheld then '{"identity": null}'::jsonb else '{}' end
      from person p
      where r.import_id = ? and r.usable and p.id::text = r.data ->> 'person'
        and (p.phone_withheld or p.identity_withheld)\
      """;
  private static final String COMPARE =
      """
      update import_row r set in_force = (
        select jsonb_object_agg(f.key, f.value) from jsonb_each(r.data || jsonb_build_object(
          'name', p.name,
          'kind', case p.kind when 'TEACHER' then '教师' when 'STAFF' then '职工'
            when 'RESEARCHER' then '教研员' when 'EXPERT' then '专家' else '领导' end,
          'staffNumber', p.staff_number, 'phone', p.phone, 'identity', p.identity,
          'position', m.position, 'unit', m.unit_id,
          'status', case when r.data ->> 'status' = any (?) then '在岗'
            else r.data ->> 'status' end)) f
        where r.data ->> f.key is not null)
      from person p left join membership m on m.person_id = p.id and m.kind = 'HOME'
        and m.valid_to is null
      where r.import_id = ? and r.usable and p.id::text = r.data ->> 'person'\
      """;
  private static final String LEAVING =
      """
      select count(*) from import_row
      where import_id = ? and usable and data ->> 'status' = any (?)\
      """;

  List<RowFault> settle() throws SQLException {
    Sql.update(
        connection, MATCH, ref.subject(), WRITERS, ref.day(), ref.importId(), ref.importId());
    new TeacherDoubts(connection, ref).settleTogether();
    var faults = new ArrayList<RowFault>();
    faults.addAll(
        Sql.list(
            connection,
            CONFLICTS,
            row ->
                fault(
                    row,
                    Issue.error(
                        "staffNumber",
                        "PERSON_CONFLICT",
                        "本校这个工号登记的是另一个人（身份证件号不同）。请核对工号和证件号，改正其中一个。")),
            ref.importId()));
    faults.addAll(twice("identity", "与第 %d 行的身份证件号相同。同一个人只能写一行，请删去多余的行或改正号码。"));
    faults.addAll(twice("person", "与第 %d 行认作同一个人。请删去多余的行，或补填工号和身份证件号。"));
    faults.addAll(
        Sql.list(
            connection,
            GONE_UNKNOWN,
            row ->
                fault(
                    row,
                    Issue.error("status", "PERSON_UNKNOWN", "登记册里没有这个人，不需要登记离开。请删去这一行，或核对工号。")),
            ref.importId(),
            Standing.gone()));
    faults.addAll(
        Sql.list(
            connection,
            MOVING,
            row ->
                fault(
                    row,
                    Issue.warning(
                        "school", "TRANSFER", "现在“%s”，确认后调入本行的学校。", row.getString("unit_name"))),
            ref.importId()));
    faults.addAll(Sql.list(connection, WITHHELD, TeacherMatch::withheld, ref.importId()));
    Sql.update(connection, LEAVE_OUT, ref.importId());
    return faults;
  }

  private static RowFault withheld(ResultSet row) throws SQLException {
    return fault(
        row, Issue.warning(row.getString("field"), "NUMBER_WITHHELD", "本人不同意保存这个号码，确认时不写入。"));
  }

  private List<RowFault> twice(String field, String text) throws SQLException {
    return Sql.list(
        connection,
        TWICE,
        row -> fault(row, Issue.error(field, "SAME_PERSON", text, row.getInt("earlier"))),
        field,
        field,
        ref.importId(),
        field);
  }

  private static RowFault fault(ResultSet row, Issue issue) throws SQLException {
    return new RowFault(row.getInt("sheet"), row.getInt("row_number"), issue);
  }

  /** A blank cell leaves the value as it is. */
  void compare() throws SQLException {
    Sql.update(connection, COMPARE, Standing.gone(), ref.importId());
  }

  long leaving() throws SQLException {
    return Sql.list(connection, LEAVING, row -> row.getLong(1), ref.importId(), Standing.gone())
        .getFirst();
  }
}
