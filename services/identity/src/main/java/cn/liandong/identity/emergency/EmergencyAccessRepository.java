package cn.liandong.identity.emergency;

import static cn.liandong.identity.emergency.EmergencyScope.OWNED;
import static cn.liandong.identity.emergency.EmergencyScope.VIEWED;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Accesses; all queries but those on the caller's own carry the caller's scope. */
@ApplicationScoped
class EmergencyAccessRepository {

  private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";
  private static final String SELECT =
      """
      select e.*, a.username, a.name, coalesce(e.close_time, e.until_time) as end_time,
        e.close_time is null and e.until_time > clock_timestamp() as open,
        coalesce((select u.name from unit_ref u where u.id = e.unit_id
          order by u.valid_from desc limit 1), '') as unit_name,
        a.subject = :subject as own,
        e.acknowledge_time is null and e.unit_id in %s as acknowledgeable
      from emergency_access e join account a on a.id = e.account_id
      where\
      """
          .formatted(OWNED);
  private static final String OWN = SELECT + " a.subject = :subject and ";
  private static final String OF_OWNED = SELECT + " e.unit_id in %s and ".formatted(OWNED);
  private static final String LIST =
      SELECT
          + " (a.subject = :subject or e.unit_id in %s) and e.id < :after".formatted(VIEWED)
          + " order by e.id desc limit :limit";
  private static final String WAITING =
      """
      select count(*) from emergency_access e
      where e.acknowledge_time is null and e.unit_id in %s\
      """
          .formatted(OWNED);

  private final EmergencyScope scope;

  EmergencyAccessRepository(EmergencyScope scope) {
    this.scope = scope;
  }

  List<EmergencyAccess> list(Handle handle, Caller caller, PageRequest page) {
    return query(handle, caller, LIST)
        .bind("after", UUID.fromString(page.key(0, LAST)))
        .bind("limit", page.limit())
        .map((row, context) -> EmergencyAccess.read(row))
        .list();
  }

  int countWaiting(Handle handle, Caller caller) {
    return query(handle, caller, WAITING).mapTo(Integer.class).one();
  }

  Optional<EmergencyAccess> findByRequest(Handle handle, Caller caller, UUID request) {
    return one(query(handle, caller, OWN + "e.request_id = :request").bind("request", request));
  }

  Optional<EmergencyAccess> findOpen(Handle handle, Caller caller, UUID unit) {
    var sql =
        OWN + "e.unit_id = :unit and e.close_time is null and e.until_time > clock_timestamp()";
    return one(query(handle, caller, sql).bind("unit", unit));
  }

  Optional<EmergencyAccess> findOwn(Handle handle, Caller caller, UUID id) {
    return one(query(handle, caller, OWN + "e.id = :id for update of e").bind("id", id));
  }

  /** Of a unit whose data the caller looks after. */
  Optional<EmergencyAccess> findOwned(Handle handle, Caller caller, UUID id) {
    return one(query(handle, caller, OF_OWNED + "e.id = :id for update of e").bind("id", id));
  }

  private Query query(Handle handle, Caller caller, String sql) {
    return scope.bind(handle.createQuery(sql), caller);
  }

  private static Optional<EmergencyAccess> one(Query query) {
    return query.map((row, context) -> EmergencyAccess.read(row)).findOne();
  }
}
