package cn.liandong.identity.selfaudit;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Reach;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.WallClock;
import cn.liandong.imports.job.ListWorkbook;
import cn.liandong.imports.job.ListWorkbook.Table;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** Answers the questions of a year within a unit. */
@ApplicationScoped
class SelfAudits {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String UNIT =
      """
      select u.name, u.path from unit_ref u
      where u.id = :unit and u.id in %s order by u.valid_from desc limit 1\
      """
          .formatted(Reach.SQL);

  private final Clock clock;

  SelfAudits(Clock clock) {
    this.clock = clock;
  }

  private record Unit(String name, String path) {}

  /** Fails with UNIT_NOT_FOUND, or ARGUMENT_INVALID for a year to come. */
  byte[] workbook(Handle handle, Caller caller, String unitId, int year) {
    var unit = unit(handle, caller, unitId);
    if (year < 2000 || year > OffsetDateTime.now(clock.withZone(ZONE)).getYear()) {
      throw ARGUMENT_INVALID.because("请选择今年或以前的年份。");
    }
    var title =
        "%s %d 年 · 导出人 %s · 导出时间 %s"
            .formatted(unit.name(), year, caller.username(), WallClock.text(clock.instant()));
    return ListWorkbook.bytes(
        Arrays.stream(SelfAuditSheet.values())
            .map(sheet ->
                new Table(
                    sheet.title(),
                    sheet.title() + " · " + title,
                    sheet.headings(),
                    rows(handle, sheet, unit.path(), year)))
            .toList());
  }

  private Unit unit(Handle handle, Caller caller, String unitId) {
    var reach =
        Reach.of(caller, LocalDate.now(clock), Role.COUNTY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
    return handle
        .createQuery(UNIT)
        .bind("unit", Ids.parse(unitId, IdentityError::unitNotFound))
        .bind("subject", reach.subject())
        .bind("roles", reach.roles())
        .bind("today", reach.day())
        .map((row, context) -> new Unit(row.getString("name"), row.getString("path")))
        .findOne()
        .orElseThrow(IdentityError::unitNotFound);
  }

  private List<List<Object>> rows(Handle handle, SelfAuditSheet sheet, String path, int year) {
    return handle
        .createQuery(sheet.sql())
        .configure(SqlStatements.class, questions -> questions.setUnusedBindingAllowed(true))
        .bind("path", path)
        .bind("from", start(year))
        .bind("to", start(year + 1))
        .bind("today", LocalDate.now(clock))
        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
        .map((row, context) -> values(row, sheet.headings().size()))
        .list();
  }

  private static OffsetDateTime start(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toOffsetDateTime();
  }

  private static List<Object> values(ResultSet row, int columns) throws SQLException {
    var values = new ArrayList<Object>();
    for (var column = 1; column <= columns; column++) {
      var value = row.getObject(column);
      var isCode = row.getMetaData().getColumnLabel(column).startsWith("code_");
      values.add(value == null ? "" : isCode ? Words.of(value.toString()) : value);
    }
    return values;
  }
}
