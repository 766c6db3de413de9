package cn.liandong.identity.person;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;

import cn.liandong.common.error.Failure;
import cn.liandong.common.id.Ids;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.IdentityError;
import com.google.type.Date;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Units whose people a caller may see or change. */
@ApplicationScoped
public class PeopleScope {

  /** Sets of unit ids; bind what {@link #bind} binds. */
  public static final String READERS = "(select id from visible_units(:subject, :readers, :today))";

  public static final String WRITERS = "(select id from visible_units(:subject, :writers, :today))";

  private static final Role[] MAY_READ = {
    Role.COUNTY_ADMINISTRATOR,
    Role.COUNTY_LEADER,
    Role.TOWN_ADMINISTRATOR,
    Role.SCHOOL_ADMINISTRATOR
  };
  private static final Role[] MAY_WRITE = {
    Role.COUNTY_ADMINISTRATOR, Role.TOWN_ADMINISTRATOR, Role.SCHOOL_ADMINISTRATOR
  };
  private static final String UNIT =
      """
      select u.id, u.name, u.path from unit_ref u
      where u.id = :unit and u.valid_from <= :today and u.id in %s
        and (:standing = false or u.valid_to is null or u.valid_to > :day)
      order by u.valid_from desc limit 1\
      """;

  private final Clock clock;

  PeopleScope(Clock clock) {
    this.clock = clock;
  }

  public record VisibleUnit(UUID id, String name, String path) {}

  /** Fails with UNIT_NOT_FOUND. */
  public VisibleUnit read(Handle handle, Caller caller, String unitId) {
    return find(handle, caller, unitId, READERS, false, today())
        .orElseThrow(IdentityError::unitNotFound);
  }

  /**
   * A unit that stands on the day. Fails with UNIT_NOT_FOUND, or NOT_ALLOWED for who only reads.
   */
  public VisibleUnit write(Handle handle, Caller caller, String unitId, LocalDate day) {
    return find(handle, caller, unitId, WRITERS, true, day)
        .orElseGet(() -> {
          if (find(handle, caller, unitId, WRITERS, false, day).isPresent()) {
            throw IdentityError.unitNotFound();
          }
          read(handle, caller, unitId);
          throw notAllowed();
        });
  }

  public static Failure notAllowed() {
    return NOT_ALLOWED.because("您可以查看这里的人员，但不能修改。请联系学校管理员或县级管理员。");
  }

  public <S extends SqlStatement<S>> S bind(S statement, Caller caller) {
    return statement
        .bind("subject", caller.subject())
        .bindArray("readers", String.class, (Object[]) Role.names(MAY_READ))
        .bindArray("writers", String.class, (Object[]) Role.names(MAY_WRITE))
        .bind("today", today());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The day asked for, today when none is. */
  public LocalDate day(Date date) {
    return Objects.requireNonNullElseGet(Dates.fromProto(date), this::today);
  }

  private Optional<VisibleUnit> find(
      Handle handle, Caller caller, String unitId, String reach, boolean standing, LocalDate day) {
    return bind(handle.createQuery(UNIT.formatted(reach)), caller)
        .bind("unit", Ids.parse(unitId, IdentityError::unitNotFound))
        .bind("standing", standing)
        .bind("day", day)
        .map((row, context) ->
            new VisibleUnit(
                row.getObject("id", UUID.class), row.getString("name"), row.getString("path")))
        .findOne();
  }
}
