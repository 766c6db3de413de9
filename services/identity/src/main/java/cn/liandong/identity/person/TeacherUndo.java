package cn.liandong.identity.person;

import static cn.liandong.identity.IdentityError.PERSON_STALE;

import cn.liandong.identity.IdentityDatabase;
import cn.liandong.imports.job.Sql;
import cn.liandong.imports.template.ImportRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Puts people back as they stood before a roster; nothing when any of them changed since. */
record TeacherUndo(Connection connection, ImportRef ref) {

  private static final String CHANGED_SINCE =
      """
      select count(*) from person_before b join person p on p.id = b.person_id
      where b.import_id = ? and (p.version <> b.version
        or b.person is null and (p.account_id is not null
          or exists (select 1 from platform_account a where a.person_id = p.id)
          or exists (select 1 from platform_call c where c.person_id = p.id)))\
      """;
  private static final List<String> STEPS =
      List.of(
          """
          delete from membership m using person_before b
          where b.import_id = ? and m.person_id = b.person_id\
          """,
          """
          delete from person_event e using person_before b
          where b.import_id = ? and b.person is null and e.person_id = b.person_id\
          """,
          """
          delete from person p using person_before b
          where b.import_id = ? and b.person is null and p.id = b.person_id\
          """,
          """
          update person p set name = o.name, search_text = o.search_text, sort_key = o.sort_key,
            kind = o.kind, staff_number = o.staff_number, phone = o.phone, identity = o.identity,
            version = p.version + 1
          from person_before b, jsonb_populate_record(null::person, b.person) o
          where b.import_id = ? and b.person is not null and p.id = b.person_id\
          """,
          """
          insert into membership
          select m.* from person_before b, jsonb_populate_recordset(null::membership, b.memberships) m
          where b.import_id = ?\
          """,
          """
          insert into person_event (id, person_id, username, action, detail)
          select gen_random_uuid(), b.person_id, j.username, 'IMPORT_UNDONE', j.file_name
          from person_before b join import_job j on j.id = b.import_id
          where b.import_id = ? and b.person is not null\
          """,
          "delete from person_before where import_id = ?");

  void run() throws SQLException {
    PersonWriter.lock(IdentityDatabase.on(connection));
    var changed = Sql.list(connection, CHANGED_SINCE, row -> row.getLong(1), ref.importId());
    if (changed.getFirst() > 0) {
      throw PERSON_STALE.because("导入之后，其中 %d 人的资料又有改动，不能整批撤销。请逐个修改，或导入更正后的名册。", changed.getFirst());
    }
    for (var step : STEPS) {
      Sql.update(connection, step, ref.importId());
    }
  }
}
