package cn.liandong.organization.body;

import static java.util.stream.Collectors.groupingBy;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.Scopes.VisibleUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Queries on bodies; every one for people carries the caller's scope. */
@ApplicationScoped
class BodyRepository {

  private static final String SELECT =
      """
      select b.id, b.kind, b.unit_id, u.code as unit_code, u.name as unit_name, b.name, b.subject, b.stage,
        b.valid_from, b.valid_to, b.reference, b.close_reason, b.close_reference, b.version,
        b.unit_id in %s as writable
      from body b
      join lateral (
        select coalesce(code, '') as code, name, path from unit_ref where id = b.unit_id order by valid_from desc limit 1) u
        on true
      where b.unit_id in %s
      """
          .formatted(Scopes.WRITERS, Scopes.READERS);
  private static final String KEY = "(b.kind || '|' || b.name || '|' || b.id) collate \"C\"";
  private static final String LIST =
      SELECT
          + """
            and u.path like :path || '%%' and (:kind = '' or b.kind = :kind)
            and (:closed or (b.valid_from <= :day and (b.valid_to is null or b.valid_to > :day)))
            and %1$s > :after
          order by %1$s limit :limit\
          """
              .formatted(KEY);
  private static final String ONE = SELECT + " and b.id = :id";
  private static final String STANDING =
      """
      select b.kind, count(*) from body b
      where b.unit_id in %s and b.valid_from <= :today
        and (b.valid_to is null or b.valid_to > :today)
      group by b.kind\
      """
          .formatted(Scopes.READERS);
  private static final String SEATS =
      """
      select s.id, s.body_id, s.role, s.account_id, s.post, s.department, s.valid_from, s.valid_to,
        s.end_reason, coalesce(
          (select g.username from grant_ref g where g.account_id = s.account_id limit 1), '')
          as username
      from body_seat s where s.body_id = any (:ids) order by s.valid_from desc, s.id desc\
      """;
  private static final String TERMS =
      "select * from body_term where body_id = any (:ids) order by start_date desc";
  private static final String CHECKS =
      "select * from body_check where body_id = any (:ids) order by year desc";
  private static final String REMOVALS =
      "select * from body_removal where body_id = any (:ids) order by year desc";

  private final Scopes scopes;

  BodyRepository(Scopes scopes) {
    this.scopes = scopes;
  }

  /**
   * @param kind empty for all
   * @param withClosed also those that do not stand on the day
   */
  record Query(
      VisibleUnit unit, String kind, LocalDate day, boolean withClosed, PageRequest page) {}

  List<History> list(Handle handle, Caller caller, Query query) {
    var bodies =
        scopes
            .bind(handle.createQuery(LIST), caller)
            .bind("path", query.unit().path())
            .bind("kind", query.kind())
            .bind("day", query.day())
            .bind("closed", query.withClosed())
            .bind("after", query.page().key(0, ""))
            .bind("limit", query.page().limit())
            .map(ConstructorMapper.of(Body.class))
            .list();
    return histories(handle, bodies);
  }

  static List<String> key(Body body) {
    return List.of(body.kind() + "|" + body.name() + "|" + body.id());
  }

  Optional<History> find(Handle handle, Caller caller, UUID id) {
    var bodies =
        scopes
            .bind(handle.createQuery(ONE), caller)
            .bind("id", id)
            .map(ConstructorMapper.of(Body.class))
            .list();
    return histories(handle, bodies).stream().findFirst();
  }

  /** How many bodies of each kind stand today. */
  Map<String, Integer> standing(Handle handle, Caller caller) {
    return scopes
        .bind(handle.createQuery(STANDING), caller)
        .reduceRows(
            new java.util.HashMap<String, Integer>(),
            (counts, row) -> {
              counts.put(row.getColumn("kind", String.class), row.getColumn(2, Integer.class));
              return counts;
            });
  }

  private static List<History> histories(Handle handle, List<Body> bodies) {
    var ids = bodies.stream().map(Body::id).toArray(UUID[]::new);
    var seats = by(handle, SEATS, ids, Seat.class, Seat::bodyId);
    var terms = by(handle, TERMS, ids, Term.class, Term::bodyId);
    var checks = by(handle, CHECKS, ids, Check.class, Check::bodyId);
    var removals = by(handle, REMOVALS, ids, Removal.class, Removal::bodyId);
    return bodies.stream()
        .map(body ->
            new History(
                body,
                seats.getOrDefault(body.id(), List.of()),
                terms.getOrDefault(body.id(), List.of()),
                checks.getOrDefault(body.id(), List.of()),
                removals.getOrDefault(body.id(), List.of())))
        .toList();
  }

  private static <T> Map<UUID, List<T>> by(
      Handle handle, String sql, UUID[] ids, Class<T> type, Function<T, UUID> body) {
    return handle
        .createQuery(sql)
        .bindArray("ids", UUID.class, (Object[]) ids)
        .map(ConstructorMapper.of(type))
        .collect(groupingBy(body));
  }
}
