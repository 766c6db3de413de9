package cn.liandong.identity.platformaccount;

import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.person.PeopleScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Queries on what lists say of people; each carries the caller's scope. */
@ApplicationScoped
class PlatformAccountRepository {

  private static final String MISSING =
      "(s.state in ('NONE', 'REGISTERED') or not coalesce(s.seat_activated, true))";

  /**
   * Who belongs there on the day and counts. A list that names someone of the school proves that
   * they were there before the register knew.
   */
  private static final String HERE =
      """
      from membership m join person p on p.id = m.person_id
      cross join lateral %s s
      left join lateral (
        select c.state as call_state, c.promised_date, c.note, c.username, c.call_time
        from platform_call c where c.person_id = p.id order by c.call_time desc limit 1) c on true
      where m.kind = 'HOME' and m.unit_id in %s
        and m.unit_id in (
          select u.id from unit_ref u where u.path collate "C" between :path and :path || '~')
        and (m.valid_to is null or m.valid_to > :day)
        and (m.valid_from <= :day or s.unit_id = m.unit_id)
        and not exists (
          select 1 from leave_of_absence l where l.person_id = p.id and not l.cancelled
            and l.valid_from <= :day and l.valid_to > :day)
      """
          .formatted(PlatformStanding.OF.formatted("p.id", ":day"), PeopleScope.READERS);

  private static final String UNIT_NAME =
      """
      coalesce((select u.name from unit_ref u where u.id = m.unit_id
        order by u.valid_from desc limit 1), '')\
      """;
  private static final String LIST =
      """
      select p.id as person_id, p.name, p.sort_key, p.staff_number, p.phone, m.id as membership_id,
        m.unit_id, %s as unit_name, coalesce(s.state, 'UNLISTED') as state, s.seat_activated,
        s.cutoff_date, coalesce(s.source, '') as source, c.*
      %s
        and (:state = '' or coalesce(s.state, 'UNLISTED') = :state)
        and (:seat = '' or s.seat_activated = (:seat = 'ACTIVATED'))
        and (:call = '' or coalesce(c.call_state, 'NOT_CALLED') = :call)
        and (not :missing or %s)
        and (p.sort_key collate "C", m.id) > (:after_key collate "C", :after)
      order by p.sort_key collate "C", m.id limit :limit\
      """
          .formatted(UNIT_NAME, HERE, MISSING);
  private static final String COUNT =
      """
      select m.unit_id, max(%s) as unit_name, count(*) as people,
        count(*) filter (where s.state is null) as unlisted,
        count(*) filter (where s.state = 'NONE') as none,
        count(*) filter (where s.state = 'REGISTERED') as registered,
        count(*) filter (where s.state = 'VERIFIED') as verified,
        count(*) filter (where not s.seat_activated) as seats_not_activated,
        count(*) filter (where %3$s) as missing,
        count(*) filter (where %3$s and c.call_state is not null) as called,
        max(s.cutoff_date) as cutoff_date,
        count(*) filter (where p.kind = 'TEACHER') as teachers,
        count(*) filter (where p.kind = 'TEACHER' and s.state is not null) as teachers_listed,
        count(*) filter (where p.kind = 'TEACHER' and s.state in ('REGISTERED', 'VERIFIED'))
          as teachers_registered,
        count(*) filter (where p.kind = 'TEACHER' and s.state = 'VERIFIED') as teachers_verified,
        count(*) filter (where s.seat_activated) as seats_activated,
        count(*) filter (where s.seat_activated and s.last_login_date is not null
          and s.cutoff_date >= date_trunc('month', cast(:day as date))) as logins_known,
        count(*) filter (where s.seat_activated
          and s.last_login_date >= date_trunc('month', cast(:day as date))) as logged_in,
        count(*) filter (where s.state in ('REGISTERED', 'VERIFIED') and s.placed is not null)
          as placed_known,
        count(*) filter (where s.state in ('REGISTERED', 'VERIFIED') and s.placed) as placed
      %2$s
      group by m.unit_id order by unit_name, m.unit_id\
      """
          .formatted(UNIT_NAME, HERE, MISSING);

  private final PeopleScope scope;

  PlatformAccountRepository(PeopleScope scope) {
    this.scope = scope;
  }

  /** Whom a list is asked for; state, seat and call are empty for all. */
  record Question(
      String path, LocalDate day, String state, String seat, String call, boolean onlyMissing) {}

  List<PlatformAccount> list(Handle handle, Caller caller, Question question, PageRequest page) {
    return query(handle, LIST, caller, question.path(), question.day())
        .bind("state", question.state())
        .bind("seat", question.seat())
        .bind("call", question.call())
        .bind("missing", question.onlyMissing())
        .bind("after_key", page.key(0, ""))
        .bind("after", UUID.fromString(page.key(1, "00000000-0000-0000-0000-000000000000")))
        .bind("limit", page.limit())
        .map((row, context) -> PlatformAccount.read(row))
        .list();
  }

  List<UnitPlatformAccounts> count(Handle handle, Caller caller, String path, LocalDate day) {
    return query(handle, COUNT, caller, path, day)
        .map((row, context) -> UnitPlatformAccounts.read(row))
        .list();
  }

  void record(Handle handle, UUID person, PlatformCall call) {
    handle
        .createUpdate(
            """
            insert into platform_call
              (id, person_id, state, promised_date, note, username, call_time)
            values (:id, :person, :state, :promised, :note, :username, :time)\
            """)
        .bind("id", Ids.next())
        .bind("person", person)
        .bind("state", call.state().name())
        .bind("promised", call.promised())
        .bind("note", call.note())
        .bind("username", call.username())
        .bind("time", call.time())
        .execute();
  }

  private Query query(Handle handle, String sql, Caller caller, String path, LocalDate day) {
    return scope.bind(handle.createQuery(sql), caller).bind("path", path).bind("day", day);
  }
}
