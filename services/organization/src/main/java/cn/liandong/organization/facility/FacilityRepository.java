package cn.liandong.organization.facility;

import static java.util.stream.Collectors.groupingBy;

import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Queries on facilities; every one for people carries the caller's scope. */
@ApplicationScoped
class FacilityRepository {

  /** Who may enter counts: the county and the school itself. */
  static final Role[] EDITORS = {Role.COUNTY_ADMINISTRATOR, Role.SCHOOL_ADMINISTRATOR};

  private static final String SCHOOLS =
      """
      select v.unit_id, v.name, coalesce(v.code, '') as code, v.parent_name, v.school_type,
        v.urban_rural, v.print_key, v.unit_id in (
          select id from visible_units(:subject, :editors, :today)) as writable
      from unit_view v
      where v.level = 'SCHOOL' and v.valid_from <= :day
        and (v.valid_to is null or v.valid_to > :day)
        and v.path like :path || '%%' and v.unit_id in %s and v.print_key > :after
      order by v.print_key limit :limit\
      """
          .formatted(Scopes.READERS);
  private static final String COUNTS =
      """
      select distinct on (f.unit_id, f.kind) f.unit_id, f.kind, f.effective_date, f.count, f.source
      from facility f
      where f.unit_id = any (:ids) and f.effective_date <= :day and f.supersede_time is null
      order by f.unit_id, f.kind, f.effective_date desc\
      """;
  private static final RowMapper<School> ROW =
      (row, context) ->
          new School(
              row.getObject("unit_id", UUID.class),
              row.getString("name"),
              row.getString("code"),
              row.getString("parent_name"),
              row.getString("school_type"),
              row.getString("urban_rural"),
              row.getString("print_key"),
              row.getBoolean("writable"),
              List.of());

  private final Scopes scopes;

  FacilityRepository(Scopes scopes) {
    this.scopes = scopes;
  }

  List<School> list(Handle handle, Caller caller, String path, LocalDate day, PageRequest page) {
    var schools =
        scopes
            .bind(handle.createQuery(SCHOOLS), caller)
            .bindArray("editors", String.class, (Object[]) Role.names(EDITORS))
            .bind("path", path)
            .bind("day", day)
            .bind("after", page.key(0, ""))
            .bind("limit", page.limit())
            .map(ROW)
            .list();
    var counts =
        handle
            .createQuery(COUNTS)
            .bindArray(
                "ids", UUID.class, (Object[]) schools.stream().map(School::id).toArray(UUID[]::new))
            .bind("day", day)
            .map(ConstructorMapper.of(Count.class))
            .collect(groupingBy(Count::unitId));
    return schools.stream()
        .map(school -> school.with(counts.getOrDefault(school.id(), List.of())))
        .toList();
  }

  /** Replaces what was entered for the same day, which stays as history. */
  void record(Handle handle, Count count, String by) {
    var id = Ids.next();
    handle
        .createUpdate(
            """
            update facility set supersede_time = clock_timestamp(), superseded_by = :id
            where unit_id = :unit and kind = :kind and effective_date = :day
              and supersede_time is null\
            """)
        .bind("id", id)
        .bind("unit", count.unitId())
        .bind("kind", count.kind())
        .bind("day", count.effectiveDate())
        .execute();
    handle
        .createUpdate(
            """
            insert into facility (id, unit_id, kind, effective_date, count, source, recorded_by)
            values (:id, :unit, :kind, :day, :count, :source, :by)\
            """)
        .bind("id", id)
        .bind("unit", count.unitId())
        .bind("kind", count.kind())
        .bind("day", count.effectiveDate())
        .bind("count", count.count())
        .bind("source", count.source())
        .bind("by", by)
        .execute();
  }
}
