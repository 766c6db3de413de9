package cn.liandong.organization.unit;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;
import static cn.liandong.organization.OrganizationError.unitNotFound;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Whether a caller may change units, asked in the transaction that changes them. */
public final class UnitScope {

  private static final String REACH =
      """
      select coalesce(bool_and(n.id in (select id from visible_units(?, ?, ?))), true) as seen,
        coalesce(bool_and(n.id in (select id from visible_units(?, ?, ?))), true) as administered
      from unnest(?) n (id)\
      """;

  private UnitScope() {}

  /** Fails with UNIT_NOT_FOUND when one of the units is out of reach, otherwise NOT_ALLOWED. */
  public static void requireAdministrator(
      Connection connection, Caller caller, Collection<UUID> units, LocalDate today)
      throws SQLException {
    try (var statement = connection.prepareStatement(REACH)) {
      statement.setString(1, caller.subject());
      statement.setArray(2, connection.createArrayOf("text", Role.names(Role.readers())));
      statement.setObject(3, today);
      statement.setString(4, caller.subject());
      statement.setArray(
          5, connection.createArrayOf("text", Role.names(Role.COUNTY_ADMINISTRATOR)));
      statement.setObject(6, today);
      statement.setArray(7, connection.createArrayOf("uuid", units.toArray()));
      try (var row = statement.executeQuery()) {
        row.next();
        if (!row.getBoolean("seen")) {
          throw unitNotFound();
        }
        if (!row.getBoolean("administered")) {
          throw NOT_ALLOWED.because("只有县级管理员可以修改单位资料。");
        }
      }
    }
  }
}
