package cn.liandong.organization;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;

import cn.liandong.common.id.Ids;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import com.google.type.Date;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Units inside the caller's scope. What is absent and what is not yours get the same answer. */
@ApplicationScoped
public class Scopes {

  /** Condition on a unit's id; binds subject, readers and today. */
  public static final String READERS = "(select id from visible_units(:subject, :readers, :today))";

  /** Condition on a unit's id; binds subject, writers and today. */
  public static final String WRITERS = "(select id from visible_units(:subject, :writers, :today))";

  private static final Role[] EDITORS = {Role.COUNTY_ADMINISTRATOR};
  private static final String UNIT =
      """
      select u.id, u.name, u.path, u.level, coalesce(u.code, '') as code,
        u.valid_to is null or u.valid_to > :today as standing
      from unit_ref u
      where u.id = :unit and u.valid_from <= :today and u.id in (
        select id from visible_units(:subject, :roles, :today))
      order by u.valid_from desc limit 1\
      """;

  private final Clock clock;

  Scopes(Clock clock) {
    this.clock = clock;
  }

  public record VisibleUnit(
      UUID id, String name, String path, String level, String code, boolean standing) {}

  /** Fails with UNIT_NOT_FOUND. */
  public VisibleUnit read(Handle handle, Caller caller, String unitId) {
    return find(handle, caller, unitId, Role.readers())
        .orElseThrow(OrganizationError::unitNotFound);
  }

  /** Fails with UNIT_NOT_FOUND, or NOT_ALLOWED for who may read but not write. */
  public VisibleUnit write(Handle handle, Caller caller, String unitId) {
    return write(handle, caller, unitId, EDITORS);
  }

  public VisibleUnit write(Handle handle, Caller caller, String unitId, Role... editors) {
    return find(handle, caller, unitId, editors)
        .orElseGet(() -> {
          read(handle, caller, unitId);
          throw notAllowed();
        });
  }

  public static cn.liandong.common.error.Failure notAllowed() {
    return NOT_ALLOWED.because("只有本级或上级的县级管理员可以修改。请联系县级管理员。");
  }

  /** Binds what {@link #READERS} and {@link #WRITERS} name. */
  public <S extends SqlStatement<S>> S bind(S statement, Caller caller) {
    return statement
        .bind("subject", caller.subject())
        .bindArray("readers", String.class, (Object[]) Role.names(Role.readers()))
        .bindArray("writers", String.class, (Object[]) Role.names(EDITORS))
        .bind("today", today());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The day asked for, today when none is. */
  public LocalDate day(Date date) {
    return Objects.requireNonNullElseGet(Dates.fromProto(date), this::today);
  }

  private Optional<VisibleUnit> find(Handle handle, Caller caller, String unitId, Role... roles) {
    return handle
        .createQuery(UNIT)
        .bind("unit", Ids.parse(unitId, OrganizationError::unitNotFound))
        .bind("subject", caller.subject())
        .bindArray("roles", String.class, (Object[]) Role.names(roles))
        .bind("today", today())
        .map((row, context) ->
            new VisibleUnit(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("path"),
                row.getString("level"),
                row.getString("code"),
                row.getBoolean("standing")))
        .findOne();
  }
}
