package cn.liandong.organization.designation;

import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.pack.UnitGroups;
import cn.liandong.seeds.pack.Batch;
import cn.liandong.seeds.pack.Programme;
import cn.liandong.seeds.pack.UnitLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Schools and states on a day, for the gauges. */
@ApplicationScoped
class GaugeRepository {

  private static final String PLACES =
      """
      select u.id, u.name, u.path, u.level from unit_ref u
      where u.valid_from <= :day and (u.valid_to is null or u.valid_to > :day)
        and u.id in %s
        and (u.level = :level or (:level = '' and u.parent_id is null))
      order by u.order_number, u.name\
      """
          .formatted(Scopes.READERS);
  private static final String CANDIDATES =
      """
      select u.id, u.path, u.school_type, u.urban_rural, (
        select e.state from designation d join designation_event e on e.designation_id = d.id
        where d.programme = :programme and d.batch = :batch and d.unit_id = u.id
          and e.event_date <= :day
        order by e.event_date desc, e.record_time desc, e.id desc limit 1) as state
      from unit_ref u
      where u.valid_from <= :day and (u.valid_to is null or u.valid_to > :day)
        and u.level = :level and u.id in %s\
      """
          .formatted(Scopes.READERS);

  private final Scopes scopes;
  private final UnitGroups groups;

  GaugeRepository(Scopes scopes, UnitGroups groups) {
    this.scopes = scopes;
    this.groups = groups;
  }

  /** Units of a level; without a level the root. Only those the caller sees. */
  List<Gauge.Place> places(Handle handle, Caller caller, @Nullable UnitLevel level, LocalDate day) {
    return scopes
        .bind(handle.createQuery(PLACES), caller)
        .bind("level", level == null ? "" : level.name())
        .bind("day", day)
        .map((row, context) ->
            new Gauge.Place(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("path"),
                row.getString("level")))
        .list();
  }

  /** Schools that the batch lets count. */
  List<Gauge.Candidate> candidates(
      Handle handle, Caller caller, Programme programme, Batch batch, LocalDate day) {
    return scopes
        .bind(handle.createQuery(CANDIDATES), caller)
        .bind("level", programme.unitLevel().name())
        .bind("programme", programme.code())
        .bind("batch", batch.code())
        .bind("day", day)
        .mapToMap()
        .stream()
        .filter(
            row -> groups.pass(batch.units(), text(row, "school_type"), text(row, "urban_rural")))
        .map(row ->
            new Gauge.Candidate((UUID) row.get("id"), text(row, "path"), state(row.get("state"))))
        .toList();
  }

  private static String text(Map<String, Object> row, String column) {
    return row.get(column).toString();
  }

  private static @Nullable State state(@Nullable Object name) {
    return name == null ? null : State.valueOf(name.toString());
  }
}
