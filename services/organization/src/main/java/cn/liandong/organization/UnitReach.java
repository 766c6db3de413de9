package cn.liandong.organization;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Whether a caller's grants cover a unit today, asked inside the transaction that uses it. */
@ApplicationScoped
public class UnitReach {

  /** Arguments subject, roles and today. */
  public static final String SQL = "(select id from visible_units(?, ?, ?))";

  private static final String HAS = "select 1 from unit u where u.id = ? and u.id in " + SQL;

  private final Clock clock;

  UnitReach(Clock clock) {
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public boolean has(Connection connection, Caller caller, UUID unit, Role... roles)
      throws SQLException {
    return Database.find(
            connection, HAS, row -> true, unit, caller.subject(), Role.names(roles), today())
        .isPresent();
  }

  /** Fails with UNIT_NOT_FOUND, also when the unit is absent. */
  public void require(Connection connection, Caller caller, UUID unit, Role... roles)
      throws SQLException {
    if (!has(connection, caller, unit, roles)) {
      throw OrganizationError.unitNotFound();
    }
  }
}
