package cn.liandong.identity.emergency;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.account.GrantRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Who may read in an emergency, whose data it is, and who sees both. */
@ApplicationScoped
class EmergencyScope {

  /** Conditions on a unit's id; bind what {@link #bind} binds. */
  static final String OWNED = "(select id from visible_units(:subject, :owners, :today))";

  static final String VIEWED = "(select id from visible_units(:subject, :viewers, :today))";

  private static final Role[] OWNERS = {
    Role.COUNTY_ADMINISTRATOR,
    Role.COUNTY_LEADER,
    Role.TOWN_ADMINISTRATOR,
    Role.SCHOOL_ADMINISTRATOR
  };
  private static final Role[] VIEWERS =
      Stream.concat(
              Stream.of(OWNERS), Stream.of(Role.SYSTEM_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR))
          .toArray(Role[]::new);
  private static final String REACHED =
      """
      select exists (
        select 1 from unit_ref u
        where u.id = :unit and u.valid_from <= :today and (u.valid_to is null or u.valid_to > :today)
          and u.id in (select id from visible_units(:subject, :roles, :today)))\
      """;
  private static final String IS_OWNER = "select exists " + OWNED;

  private final Clock clock;

  EmergencyScope(Clock clock) {
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  ZonedDateTime endOfDay() {
    return today().plusDays(1).atStartOfDay(clock.getZone());
  }

  /** Fails with UNIT_NOT_FOUND, or NOT_ALLOWED for who is no system administrator there. */
  void requireOpener(Handle handle, Caller caller, UUID unit) {
    if (!reaches(handle, caller, unit, GrantRules.givers(Role.EMERGENCY_READER))) {
      if (!reaches(handle, caller, unit, Role.values())) {
        throw IdentityError.unitNotFound();
      }
      throw NOT_ALLOWED.because("应急查阅只能由系统管理员本人开通。");
    }
  }

  /** Fails with NOT_ALLOWED for who looks after no unit's data. */
  void requireOwner(Handle handle, Caller caller) {
    if (!bind(handle.createQuery(IS_OWNER), caller).mapTo(Boolean.class).one()) {
      throw NOT_ALLOWED.because("您不是任何单位的管理员或领导，没有需要知悉的应急查阅。");
    }
  }

  <S extends SqlStatement<S>> S bind(S statement, Caller caller) {
    return statement
        .bind("subject", caller.subject())
        .bindArray("owners", String.class, (Object[]) Role.names(OWNERS))
        .bindArray("viewers", String.class, (Object[]) Role.names(VIEWERS))
        .bind("today", today());
  }

  private boolean reaches(Handle handle, Caller caller, UUID unit, Role... roles) {
    return handle
        .createQuery(REACHED)
        .bind("unit", unit)
        .bind("subject", caller.subject())
        .bindArray("roles", String.class, (Object[]) Role.names(roles))
        .bind("today", today())
        .mapTo(Boolean.class)
        .one();
  }
}
