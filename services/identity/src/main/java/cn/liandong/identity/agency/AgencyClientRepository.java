package cn.liandong.identity.agency;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Queries on registered programs; all but the program's own carry the caller's scope. */
@ApplicationScoped
class AgencyClientRepository {

  private static final String SELECT =
      """
      select c.id, a.username, a.subject, a.name, c.agency, c.contact, c.unit_id,
        coalesce((select u.name from unit_ref u where u.id = c.unit_id
                  order by u.valid_from desc limit 1), '') as unit_name,
        c.purposes, c.daily_quota, c.valid_from, c.valid_to,
        case when a.state <> 'ACTIVATED' then 'SUSPENDED'
          when c.valid_to <= :today then 'EXPIRED' else 'REGISTERED' end as state,
        a.state_reason, c.key_id, c.version,
        coalesce((select sum(calls) from agency_use s where s.client_id = c.id and s.day = :today), 0)
          as calls_today
      from agency_client c join account a on a.id = c.id
      """;
  private static final String IN_SCOPE = SELECT + " where c.unit_id in " + AgencyScope.VIEWED;
  private static final String LIST =
      IN_SCOPE
          + """
           and (a.name collate "C", c.id::text) > (:name, :id)
          order by a.name collate "C", c.id::text limit :limit\
          """;
  private static final String ONE = IN_SCOPE + " and c.id = :id";
  private static final String BY_REQUEST =
      IN_SCOPE + " and c.unit_id = :unit and c.request_id = :request";
  private static final String OWN = SELECT + " where a.subject = :subject";

  private final AgencyScope scope;

  AgencyClientRepository(AgencyScope scope) {
    this.scope = scope;
  }

  List<AgencyClient> list(Handle handle, Caller caller, PageRequest page) {
    return scope
        .bind(handle.createQuery(LIST), caller)
        .bind("name", page.key(0, ""))
        .bind("id", page.key(1, ""))
        .bind("limit", page.limit())
        .map(ConstructorMapper.of(AgencyClient.class))
        .list();
  }

  Optional<AgencyClient> find(Handle handle, Caller caller, UUID id) {
    return one(scope.bind(handle.createQuery(ONE), caller).bind("id", id));
  }

  Optional<AgencyClient> findByRequest(Handle handle, Caller caller, UUID unit, String request) {
    return one(
        scope
            .bind(handle.createQuery(BY_REQUEST), caller)
            .bind("unit", unit)
            .bind("request", request));
  }

  /** The program that calls; its calls follow one another until their transactions end. */
  Optional<AgencyClient> lockOwn(Handle handle, Caller caller, LocalDate today) {
    handle
        .createQuery(
            """
            select c.id from agency_client c join account a on a.id = c.id
            where a.subject = :subject for update of c\
            """)
        .bind("subject", caller.subject())
        .mapTo(UUID.class)
        .findOne();
    return one(handle.createQuery(OWN).bind("subject", caller.subject()).bind("today", today));
  }

  private static Optional<AgencyClient> one(Query query) {
    return query.map(ConstructorMapper.of(AgencyClient.class)).findOne();
  }
}
