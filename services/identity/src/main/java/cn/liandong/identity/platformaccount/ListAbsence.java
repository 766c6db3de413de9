package cn.liandong.identity.platformaccount;

import cn.liandong.imports.job.Sql;
import cn.liandong.imports.template.Doubt;
import cn.liandong.imports.template.Doubt.Choice;
import cn.liandong.imports.template.ImportRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * People of the schools of a list whom the list lacks: lists of accounts often hold only those who
 * have one. Whoever a refused row may mean is not among them.
 */
record ListAbsence(Connection connection, ImportRef ref) {

  private static final String ABSENT_ID = "absent-people:";
  private static final String WHOLE = "none";
  private static final String ABSENT =
      """
      with refused as materialized (
        select r.unit_id, case when r.data ->> 'name' ~ '[A-Za-z]' then r.data ->> 'name'
          else regexp_replace(translate(r.data ->> 'name', '•‧・', '···'), '[\\s　]+', '', 'g') end
          as name
        from import_row r where r.import_id = ? and r.state = 'FAILED')
      select distinct on (p.sort_key collate "C", p.id) p.id, p.name, m.unit_id, s.state
      from membership m join person p on p.id = m.person_id cross join lateral %s s
      where m.kind = 'HOME' and (m.valid_to is null or m.valid_to > ?)
        and m.unit_id in (select r.unit_id from import_row r where r.import_id = ? and r.usable)
        and not exists (
          select 1 from import_row r
          where r.import_id = ? and r.usable and r.data ->> 'person' = p.id::text)
        and not exists (
          select 1 from refused f
          where f.name = p.name and (f.unit_id is null or f.unit_id = m.unit_id))
      order by p.sort_key collate "C", p.id\
      """
          .formatted(PlatformStanding.OF.formatted("p.id", "?"));

  record Absent(UUID person, String name, UUID unit, boolean hadAccount) {}

  List<Doubt> doubts() throws SQLException {
    var absent = absent();
    return absent.isEmpty() ? List.of() : List.of(doubt(absent));
  }

  /** Who counts as not registered because the clerk said that the list holds every account. */
  List<Absent> withoutAccount() throws SQLException {
    var absent = absent();
    var answered =
        Sql.list(
            connection,
            "select 1 from import_answer where import_id = ? and question_id = ? and answer = ?",
            row -> 1,
            ref.importId(),
            ABSENT_ID + absent.size(),
            WHOLE);
    return answered.isEmpty() ? List.of() : absent;
  }

  long losing() throws SQLException {
    return withoutAccount().stream().filter(Absent::hadAccount).count();
  }

  private List<Absent> absent() throws SQLException {
    return Sql.list(
        connection,
        ABSENT,
        row -> {
          var state = row.getString("state");
          return new Absent(
              row.getObject("id", UUID.class),
              row.getString("name"),
              row.getObject("unit_id", UUID.class),
              state != null && PlatformState.valueOf(state) != PlatformState.NONE);
        },
        ref.importId(),
        ref.day(),
        ref.day(),
        ref.importId(),
        ref.importId());
  }

  private static Doubt doubt(List<Absent> absent) {
    var some = absent.stream().limit(5).map(Absent::name).toList();
    return new Doubt(
        ABSENT_ID + absent.size(),
        "名单写到的学校里，登记在册的另有 %d 人不在名单上（%s%s）。请选择怎样处理。"
            .formatted(
                absent.size(), String.join("、", some), absent.size() > some.size() ? "等" : ""),
        List.of(new Choice("part", "名单只写了一部分人：他们的状态不变"), new Choice(WHOLE, "名单写的是全部账号：他们按“未注册”计")),
        List.of());
  }
}
