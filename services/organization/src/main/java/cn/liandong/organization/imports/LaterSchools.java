package cn.liandong.organization.imports;

import cn.liandong.imports.template.Absence;
import cn.liandong.imports.template.ImportRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Schools that the year's returns could not hold yet, and what the clerk said about them. None in a
 * registry that was itself first filled later: there a first version is no opening.
 */
final class LaterSchools {

  private static final String OPENED_LATER =
      """
      with school as (
        select u.id, min(u.valid_from) as opened from unit_ref u
        where u.level = 'SCHOOL' and exists (
          select 1 from unit_ref above where above.id = ? and u.path like above.path || '%')
        group by u.id)
      select s.id, v.name, s.opened from school s
      join unit_version v on v.unit_id = s.id and v.valid_to is null
      where s.opened > ? and (select min(opened) from school) <= ? order by s.id\
      """;

  /** Only what an answer has set is ever taken back. */
  private static final String SETTLE =
      """
      update unit_version v
      set participation_out = d.out,
        participation_reason = case when d.out then ? else '' end,
        participation_from = case when d.out then v.valid_from end,
        participation_until = case when d.out then cast(? as date) end
      from (
        select substr(a.question_id, length('absent:') + 1) as unit_id,
          coalesce(now.answer, '') = ? as out
        from import_answer a
        left join import_answer now on now.import_id = ? and now.question_id = a.question_id
        where a.import_id = ? and a.question_id like 'absent:%') d
      where v.unit_id::text = d.unit_id and v.valid_to is null and v.participation_out <> d.out
        and (d.out or v.participation_reason = ?)
      returning v.unit_id\
      """;

  private static final String OUT = "out";
  private static final List<Absence.Choice> CHOICES =
      List.of(
          new Absence.Choice("none", "照常登记用量；没有在册数，不算比率，不参加排名"),
          new Absence.Choice(OUT, "不参加统计，到学年结束为止；原因记入学校资料，可在那里提前恢复"));

  private final Connection connection;
  private final ImportRef ref;

  LaterSchools(Connection connection, ImportRef ref) {
    this.connection = connection;
    this.ref = ref;
  }

  Map<UUID, Absence> absences() throws SQLException {
    var start = ref.requirePeriod().start();
    var absences = new HashMap<UUID, Absence>();
    try (var statement = bound(OPENED_LATER, ref.unitId(), start, start);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        absences.put(rows.getObject("id", UUID.class), absence(rows));
      }
    }
    return absences;
  }

  private Absence absence(ResultSet row) throws SQLException {
    return new Absence(
        "年报之后新设",
        "“%s”自 %s 起才有，%s学年的年报里没有它。请选择怎样统计。"
            .formatted(row.getString("name"), row.getString("opened"), ref.requirePeriod()),
        CHOICES);
  }

  /**
   * Makes participation what the answers of {@code decisive} say, for the schools that this import
   * asked about. Returns the schools that changed.
   */
  List<UUID> settle(@Nullable UUID decisive) throws SQLException {
    var reason = "%s 学年年报之后新设".formatted(ref.requirePeriod());
    var changed = new ArrayList<UUID>();
    var nextYear = ref.requirePeriod().end();
    try (var statement = bound(SETTLE, reason, nextYear, OUT, decisive, ref.importId(), reason);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        changed.add(rows.getObject(1, UUID.class));
      }
    }
    return changed;
  }

  private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }
}
