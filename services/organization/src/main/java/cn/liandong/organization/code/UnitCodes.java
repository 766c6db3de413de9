package cn.liandong.organization.code;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;
import static cn.liandong.organization.OrganizationError.CODE_INVALID;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.Database;
import cn.liandong.organization.UnitReach;
import cn.liandong.organization.unit.UnitWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reading and setting identifiers of one unit. */
@ApplicationScoped
class UnitCodes {

  private static final String LIST =
      """
      select 'school' as code_set, v.code, min(v.valid_from) as valid_from,
        nullif(max(coalesce(v.valid_to, 'infinity')), 'infinity') as valid_to,
        (array_agg(v.school_type order by v.valid_from desc))[1] as school_type, 0 as position
      from unit_version v where v.unit_id = ? and v.code is not null group by v.code
      union all
      select c.code_set, c.code, c.valid_from, c.valid_to, '',
        case c.code_set when 'credit' then 1 else 2 end
      from unit_code c where c.unit_id = ? and c.superseded_by is null
      order by position, valid_from desc\
      """;

  private final Database database;
  private final UnitReach reach;
  private final Clock clock;

  UnitCodes(Database database, UnitReach reach, Clock clock) {
    this.database = database;
    this.reach = reach;
    this.clock = clock;
  }

  record Held(CodeSet set, String code, LocalDate from, @Nullable LocalDate to, String schoolType) {

    private static Held of(ResultSet row) throws SQLException {
      return new Held(
          CodeSet.of(row.getString("code_set")),
          row.getString("code"),
          row.getObject("valid_from", LocalDate.class),
          row.getObject("valid_to", LocalDate.class),
          row.getString("school_type"));
    }

    /** What does not fit although the code is well formed. */
    String remark() {
      if (set != CodeSet.SCHOOL || to != null) {
        return "";
      }
      if (SchoolCode.flaw(code) instanceof String flaw) {
        return flaw;
      }
      var school = new SchoolCode(code);
      return schoolType.isEmpty() || school.fits(schoolType)
          ? ""
          : "前两位表示%s，与办学类型不一致，请核对。".formatted(school.kind().title());
    }
  }

  record Edit(UUID unit, CodeSet set, String code, @Nullable LocalDate effective) {

    Edit {
      code = code.strip();
      var flaw = set.flaw(code);
      if (flaw != null) {
        throw CODE_INVALID.because("%s", flaw);
      }
    }
  }

  List<Held> list(Caller caller, UUID unit) {
    return database.read(
        new Act(caller, "UNIT_CODES_READ", "unit", unit.toString()),
        connection -> {
          reach.require(connection, caller, unit, Role.readers());
          return list(connection, unit);
        });
  }

  List<Held> set(Caller caller, Edit edit) {
    return database.write(
        new Act(caller, "UNIT_CODE_SET", "unit", edit.unit.toString()),
        connection -> {
          requireAdministrator(connection, caller, edit.unit);
          write(connection, edit);
          return list(connection, edit.unit);
        });
  }

  private void write(Connection connection, Edit edit) throws SQLException {
    var day = edit.effective == null ? LocalDate.now(clock) : edit.effective;
    var writer = new UnitWriter(connection);
    writer.lock();
    if (edit.set == CodeSet.SCHOOL) {
      new SchoolRecoding(connection).run(edit.unit, edit.code, day);
    } else {
      new UnitCodeWriter(connection, UUID.randomUUID()).set(edit.unit, edit.set, edit.code, day);
    }
    writer.touch(List.of(edit.unit));
  }

  private void requireAdministrator(Connection connection, Caller caller, UUID unit)
      throws SQLException {
    if (!reach.has(connection, caller, unit, Role.COUNTY_ADMINISTRATOR)) {
      reach.require(connection, caller, unit, Role.readers());
      throw NOT_ALLOWED.because("只有县级管理员可以修改单位的代码。");
    }
  }

  private static List<Held> list(Connection connection, UUID unit) throws SQLException {
    return Database.list(connection, LIST, Held::of, unit, unit);
  }
}
