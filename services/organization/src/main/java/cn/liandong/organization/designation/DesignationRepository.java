package cn.liandong.organization.designation;

import static java.util.stream.Collectors.groupingBy;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.Scopes.VisibleUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Queries on designations; every one for people carries the caller's scope. */
@ApplicationScoped
class DesignationRepository {

  private static final String SELECT =
      """
      select d.id, d.programme, d.batch, d.unit_id, u.name as unit_name,
        coalesce(u.code, '') as unit_code, u.path, d.version,
        u.valid_to is null or u.valid_to > :day as standing,
        d.unit_id in %s as writable,
        coalesce((select p.name from unit_ref p where p.id = u.parent_id
          order by p.valid_from desc limit 1), '') as parent_name
      from designation d
      join lateral (
        select * from unit_ref where id = d.unit_id and valid_from <= :day
        order by valid_from desc limit 1) u on true
      where d.unit_id in %s
      """
          .formatted(Scopes.WRITERS, Scopes.READERS);
  private static final String KEY =
      "(d.programme || '|' || d.batch || '|' || u.path || '|' || d.id) collate \"C\"";
  private static final String LIST =
      SELECT
          + """
            and u.path like :path || '%%'
            and (:programme = '' or d.programme = :programme)
            and (:batch = '' or d.batch = :batch)
            and exists (
              select 1 from designation_event e
              where e.designation_id = d.id and e.event_date <= :day)
            and %1$s > :after
          order by %1$s limit :limit\
          """
              .formatted(KEY);
  private static final String ONE = SELECT + " and d.id = :id";
  private static final String EVENTS =
      """
      select designation_id, state, event_date, reason, reference, recorded_by, record_time
      from designation_event where designation_id = any (:ids)
      order by event_date desc, record_time desc, id desc\
      """;
  private static final RowMapper<Designation> ROW =
      (row, context) ->
          new Designation(
              row.getObject("id", UUID.class),
              row.getString("programme"),
              row.getString("batch"),
              row.getObject("unit_id", UUID.class),
              row.getString("unit_name"),
              row.getString("unit_code"),
              row.getString("parent_name"),
              row.getString("path"),
              row.getBoolean("standing"),
              row.getLong("version"),
              row.getBoolean("writable"),
              List.of());

  private final Scopes scopes;

  DesignationRepository(Scopes scopes) {
    this.scopes = scopes;
  }

  /**
   * @param programme empty for all
   * @param batch empty for all
   */
  record Query(VisibleUnit unit, String programme, String batch, LocalDate day, PageRequest page) {}

  List<Designation> list(Handle handle, Caller caller, Query query) {
    return withEvents(
        handle,
        scopes
            .bind(handle.createQuery(LIST), caller)
            .bind("path", query.unit().path())
            .bind("programme", query.programme())
            .bind("batch", query.batch())
            .bind("day", query.day())
            .bind("after", query.page().key(0, ""))
            .bind("limit", query.page().limit())
            .map(ROW)
            .list());
  }

  static List<String> key(Designation d) {
    return List.of(d.programme() + "|" + d.batch() + "|" + d.path() + "|" + d.id());
  }

  Optional<Designation> find(Handle handle, Caller caller, UUID id, LocalDate day) {
    var found =
        scopes
            .bind(handle.createQuery(ONE), caller)
            .bind("id", id)
            .bind("day", day)
            .map(ROW)
            .list();
    return withEvents(handle, found).stream().findFirst();
  }

  /** Claims the designation of a school in a batch, made if there is none yet. */
  UUID claim(Handle handle, UUID id, String programme, String batch, UUID unit) {
    return handle
        .createQuery(
            """
            insert into designation (id, programme, batch, unit_id)
            values (:id, :programme, :batch, :unit)
            on conflict (programme, batch, unit_id) do update set version = designation.version + 1
            returning id\
            """)
        .bind("id", id)
        .bind("programme", programme)
        .bind("batch", batch)
        .bind("unit", unit)
        .mapTo(UUID.class)
        .one();
  }

  /** False when someone else changed it; holds its row until the transaction ends. */
  boolean claim(Handle handle, UUID id, long version) {
    return handle
            .createUpdate(
                "update designation set version = version + 1 where id = :id and version = :version")
            .bind("id", id)
            .bind("version", version)
            .execute()
        == 1;
  }

  void add(Handle handle, UUID id, Event event) {
    handle
        .createUpdate(
            """
            insert into designation_event (id, designation_id, state, event_date, reason, reference,
              recorded_by, record_time)
            values (:id, :designation, :state, :day, :reason, :reference, :by, :now)\
            """)
        .bind("id", id)
        .bind("designation", event.designationId())
        .bind("state", event.state().name())
        .bind("day", event.eventDate())
        .bind("reason", event.reason())
        .bind("reference", event.reference())
        .bind("by", event.recordedBy())
        .bind("now", event.recordTime())
        .execute();
  }

  private static List<Designation> withEvents(Handle handle, List<Designation> rows) {
    var ids = rows.stream().map(Designation::id).toArray(UUID[]::new);
    var events =
        handle
            .createQuery(EVENTS)
            .bindArray("ids", UUID.class, (Object[]) ids)
            .map(ConstructorMapper.of(Event.class))
            .collect(groupingBy(Event::designationId));
    return rows.stream().map(row -> row.with(events.getOrDefault(row.id(), List.of()))).toList();
  }
}
