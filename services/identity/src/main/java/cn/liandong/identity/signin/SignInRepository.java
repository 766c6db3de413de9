package cn.liandong.identity.signin;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Sign-ins inside the caller's reach. */
@ApplicationScoped
class SignInRepository {

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private static final String EVENTS =
      """
      select e.*, coalesce((select a.name from account a where a.subject = e.subject), '') as name
      from sign_in_event e where\
      """;
  private static final String OF_SOMEBODY =
      """
       exists (
        select 1 from sign_in_unit s
        where s.id = e.id and (s.valid_to is null or s.valid_to > :today) and s.unit_id in %s)\
      """
          .formatted(Reach.SQL);
  private static final String OF_NOBODY =
      """
       (not exists (select 1 from account a where a.subject = e.subject or a.username = e.username)
        and exists (select 1 from unit_ref u where u.parent_id is null and u.id in %s))\
      """
          .formatted(Reach.SQL);
  private static final String PAGE =
      """
       and (:username = '' or e.username = :username) and (e.event_time, e.id) < (:time, :id)
      order by e.event_time desc, e.id desc limit :size\
      """;
  private static final String LIST =
      EVENTS
          + " ("
          + OF_SOMEBODY
          + " or"
          + OF_NOBODY
          + ") and (not :failed or e.error <> '')"
          + PAGE;
  private static final String ONLINE =
      EVENTS
          + OF_SOMEBODY
          + """
           and e.type = 'LOGIN' and e.session_id <> '' and e.event_time > :since
            and not exists (select 1 from sign_in_event o
                            where o.session_id = e.session_id and o.type = 'LOGOUT')
            and not exists (select 1 from ended_session x where x.session_id = e.session_id)\
          """
          + PAGE;
  private static final String SESSION =
      EVENTS + OF_SOMEBODY + " and e.session_id = :session and e.type = 'LOGIN' limit 1";

  List<SignInEvent> list(
      Handle handle, Reach reach, String username, boolean failedOnly, PageRequest page) {
    return read(paged(reached(handle, LIST, reach), username, page).bind("failed", failedOnly));
  }

  /** Perhaps still there: signed in since then and not signed out. */
  List<SignInEvent> listOnline(
      Handle handle, Reach reach, String username, Instant since, PageRequest page) {
    var query = paged(reached(handle, ONLINE, reach), username, page);
    return read(query.bind("since", time(since)));
  }

  Optional<SignInEvent> find(Handle handle, Reach reach, String sessionId) {
    return read(reached(handle, SESSION, reach).bind("session", sessionId)).stream().findFirst();
  }

  private static Query reached(Handle handle, String sql, Reach reach) {
    return handle
        .createQuery(sql)
        .bind("subject", reach.subject())
        .bind("roles", reach.roles())
        .bind("today", reach.day());
  }

  private static Query paged(Query query, String username, PageRequest page) {
    return query
        .bind("username", username)
        .bind("time", time(Instant.parse(page.key(0, LATEST.toString()))))
        .bind("id", page.key(1, ""))
        .bind("size", page.limit());
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static List<SignInEvent> read(Query query) {
    return query.map(SignInRepository::event).list();
  }

  private static SignInEvent event(ResultSet row, StatementContext context) throws SQLException {
    return new SignInEvent(
        row.getString("id"),
        row.getTimestamp("event_time").toInstant(),
        row.getString("type"),
        row.getString("subject"),
        row.getString("username"),
        row.getString("name"),
        row.getString("session_id"),
        row.getString("address"),
        row.getString("error"));
  }
}
