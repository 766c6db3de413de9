package cn.liandong.metrics.value;

import static cn.liandong.metrics.MetricsError.UNIT_NOT_FOUND;

import cn.liandong.common.error.CommonError;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Units inside the caller's scope. What is absent and what is not yours get the same answer. */
@ApplicationScoped
public class Scopes {

  private static final String VISIBLE =
      """
      select u.id, u.name, u.path, c.id as county_id, c.name as county_name, c.path as county_path
      from unit_ref u
      join visible_units(:subject, :roles, :day) v on v.id = u.id
      join unit_ref c on c.parent_id is null and u.path like c.path || '%'
        and c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day)
      where u.id = :unit and u.valid_from <= :day
      order by u.valid_from desc
      limit 1\
      """;

  private final Clock clock;
  private final Refusals refusals;

  Scopes(Clock clock, Refusals refusals) {
    this.clock = clock;
    this.refusals = refusals;
  }

  /** Fails with UNIT_NOT_FOUND; the refusal is audited. */
  public VisibleUnit require(Handle handle, Caller caller, String unitId, Role... roles) {
    var id = parse(unitId);
    return handle
        .createQuery(VISIBLE)
        .bind("subject", caller.subject())
        .bindArray("roles", String.class, (Object[]) Role.names(roles))
        .bind("day", LocalDate.now(clock))
        .bind("unit", id)
        .map((row, context) ->
            new VisibleUnit(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("path"),
                new County(
                    row.getObject("county_id", UUID.class),
                    row.getString("county_name"),
                    row.getString("county_path"))))
        .findOne()
        .orElseThrow(() -> {
          refusals.record(caller, "UNIT_READ", "unit", unitId, UNIT_NOT_FOUND);
          return UNIT_NOT_FOUND.because("没有找到该单位，或者它不在您的管理范围内。");
        });
  }

  /** Fails with ARGUMENT_INVALID. */
  public static UUID parse(String unitId) {
    try {
      return UUID.fromString(unitId);
    } catch (IllegalArgumentException e) {
      throw CommonError.ARGUMENT_INVALID.because("编号“%s”格式不对。", unitId);
    }
  }
}
