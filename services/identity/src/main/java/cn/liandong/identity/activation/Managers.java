package cn.liandong.identity.activation;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.SqlStatement;

/** Who looks after which accounts: a condition that every query on them carries. */
@ApplicationScoped
class Managers {

  /** Units below which the caller looks after people; binds subject, managers and today. */
  static final String UNITS = "(select id from visible_units(:subject, :managers, :today))";

  /**
   * Accounts a that belong to the caller's units, by where the person works or by a grant, and hold
   * nothing outside of them, but no programs: nobody locks, or takes the password of, someone
   * above, or one of 三员.
   */
  static final String ACCOUNTS =
      """
      (a.unit_id in %1$s or a.unit_id is null and exists (
          select 1 from role_grant g where g.account_id = a.id
            and (g.valid_to is null or g.valid_to > :today) and g.unit_id in %1$s))
      and not a.program and not exists (
          select 1 from role_grant g where g.account_id = a.id
            and (g.valid_to is null or g.valid_to > :today) and (g.unit_id not in %1$s or is_separated(g.role)))\
      """
          .formatted(UNITS);

  private static final Role[] INVITERS = {
    Role.COUNTY_ADMINISTRATOR, Role.TOWN_ADMINISTRATOR, Role.SCHOOL_ADMINISTRATOR
  };

  private static final Role[] LOCKERS = {
    Role.COUNTY_ADMINISTRATOR,
    Role.TOWN_ADMINISTRATOR,
    Role.SCHOOL_ADMINISTRATOR,
    Role.SYSTEM_ADMINISTRATOR
  };

  private final Clock clock;

  Managers(Clock clock) {
    this.clock = clock;
  }

  /** Who invites people and hands out codes. */
  static Role[] inviters() {
    return INVITERS.clone();
  }

  /** Who locks and unlocks. */
  static Role[] lockers() {
    return LOCKERS.clone();
  }

  /** Binds what {@link #UNITS} and {@link #ACCOUNTS} name. */
  <S extends SqlStatement<S>> S bind(S statement, Caller caller, Role... roles) {
    return statement
        .bind("subject", caller.subject())
        .bindArray("managers", String.class, (Object[]) Role.names(roles))
        .bind("today", today());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
