package cn.liandong.organization.schoolclass;

import static cn.liandong.organization.OrganizationError.ADVANCE_NOT_FOUND;

import cn.liandong.common.error.Failure;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.Database;
import cn.liandong.organization.UnitReach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The advances that were made. */
@ApplicationScoped
class AdvanceRepository {

  private static final Duration UNDO_TIME = Duration.ofDays(7);
  private static final String CLOSE =
      """
      update school_class set closed_on = greatest(?, built_on), closed_because = 'GRADUATED'
      where id = any (?)\
      """;
  private static final String ADD =
      """
      insert into class_act (id, unit_id, kind, school_year, closed, username, act_time,
        undo_expire_time)
      values (?, ?, 'ADVANCE', ?, ?, ?, ?, ?)\
      """;
  private static final String LIST =
      "select * from class_act where unit_id = ? order by position desc limit 50";
  private static final String FIND =
      "select * from class_act where id = ? and unit_id in " + UnitReach.SQL;

  private final UnitReach reach;

  AdvanceRepository(UnitReach reach) {
    this.reach = reach;
  }

  record Advance(
      UUID id,
      UUID unit,
      int schoolYear,
      int closed,
      String username,
      Instant time,
      Instant undoExpires,
      boolean undone) {

    private static Advance read(ResultSet row) throws SQLException {
      return new Advance(
          row.getObject("id", UUID.class),
          row.getObject("unit_id", UUID.class),
          row.getInt("school_year"),
          row.getInt("closed"),
          row.getString("username"),
          row.getObject("act_time", OffsetDateTime.class).toInstant(),
          row.getObject("undo_expire_time", OffsetDateTime.class).toInstant(),
          row.getObject("undo_time") != null);
    }
  }

  static Failure absent() {
    return ADVANCE_NOT_FOUND.because("找不到这次升级。请从升级记录中重新选择。");
  }

  void close(Connection connection, LocalDate day, UUID... closing) throws SQLException {
    Database.update(connection, CLOSE, day, closing);
  }

  void add(
      Connection connection, UUID id, UUID unit, AdvancePlan plan, String username, Instant now)
      throws SQLException {
    Database.update(
        connection,
        ADD,
        id,
        unit,
        plan.schoolYear(),
        plan.graduating().size(),
        username,
        now.atOffset(ZoneOffset.UTC),
        now.plus(UNDO_TIME).atOffset(ZoneOffset.UTC));
  }

  void markUndone(Connection connection, UUID id, Instant now) throws SQLException {
    Database.update(
        connection,
        "update class_act set undo_time = ? where id = ?",
        now.atOffset(ZoneOffset.UTC),
        id);
  }

  List<Advance> list(Connection connection, UUID unit) throws SQLException {
    return Database.list(connection, LIST, Advance::read, unit);
  }

  Optional<Advance> find(Connection connection, Caller caller, UUID id) throws SQLException {
    return Database.find(
        connection,
        FIND,
        Advance::read,
        id,
        caller.subject(),
        Role.names(Role.readers()),
        reach.today());
  }
}
