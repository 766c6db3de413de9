package cn.liandong.identity.agency;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.account.GrantRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Who sees, and who registers, the programs that may read a unit. */
@ApplicationScoped
class AgencyScope {

  /** Binds what {@link #bind} binds. */
  static final String VIEWED = "(select id from visible_units(:subject, :viewers, :today))";

  private static final String REGISTERED =
      """
      select exists (
        select 1 from unit_ref u
        where u.id = :unit and u.valid_from <= :today and (u.valid_to is null or u.valid_to > :today)
          and u.id in (select id from visible_units(:subject, :registrars, :today)))\
      """;
  private static final String SEEN = "select :unit in " + VIEWED;
  private static final Role[] VIEWERS = {
    Role.COUNTY_ADMINISTRATOR,
    Role.TOWN_ADMINISTRATOR,
    Role.SCHOOL_ADMINISTRATOR,
    Role.SECURITY_ADMINISTRATOR
  };

  private final Clock clock;

  AgencyScope(Clock clock) {
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Fails with UNIT_NOT_FOUND, or NOT_ALLOWED for who only sees. */
  void requireRegistrar(Handle handle, Caller caller, UUID unit) {
    if (!ask(handle, REGISTERED, caller, unit)) {
      if (!ask(handle, SEEN, caller, unit)) {
        throw IdentityError.unitNotFound();
      }
      throw NOT_ALLOWED.because("外部机构的程序由县级管理员或安全管理员登记和停用。");
    }
  }

  <S extends SqlStatement<S>> S bind(S statement, Caller caller) {
    return statement
        .bind("subject", caller.subject())
        .bindArray("viewers", String.class, (Object[]) Role.names(VIEWERS))
        .bind("today", today());
  }

  private boolean ask(Handle handle, String sql, Caller caller, UUID unit) {
    var query = bind(handle.createQuery(sql), caller).bind("unit", unit);
    if (sql.equals(REGISTERED)) {
      var registrars = Role.names(GrantRules.givers(Role.AGENCY));
      query.bindArray("registrars", String.class, (Object[]) registrars);
    }
    return query.mapTo(Boolean.class).one();
  }
}
