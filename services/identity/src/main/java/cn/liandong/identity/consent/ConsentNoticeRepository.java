package cn.liandong.identity.consent;

import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.person.PeopleScope;
import cn.liandong.identity.person.PeopleScope.VisibleUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Notices; those asked for by id carry the caller's scope. */
@ApplicationScoped
class ConsentNoticeRepository {

  private static final String PATH =
      """
      (select u.path from unit_ref u where u.id = n.unit_id order by u.valid_from desc limit 1)\
      """;

  /** Whether one of two paths lies on the other. */
  private static final String RELATED =
      """
      (%1$s collate "C" between %2$s and %2$s || '~' or %2$s collate "C" between %1$s and %1$s || '~')\
      """;

  static final String CONCERNS_UNIT = RELATED.formatted(PATH, ":path");

  /** Who belongs to the notice's unit and to the one looked at. */
  static final String ASKED =
      """
      from membership m
      where m.kind = 'HOME' and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
        and m.unit_id in %s
        and m.unit_id in (
          select u.id from unit_ref u where u.path collate "C" between :path and :path || '~'
            and u.path collate "C" between %s and %s || '~')\
      """
          .formatted(PeopleScope.READERS, PATH, PATH);

  private static final String LIST =
      """
      select %s, n.unit_id in %s as writable, a.people, a.given, a.declined
      from consent_notice n cross join lateral (
        select count(*) as people, count(*) filter (where c.state = 'GIVEN') as given,
          count(*) filter (where c.state in ('DECLINED', 'WITHDRAWN')) as declined
        from (select m.person_id %s) p
        left join consent c on c.notice_id = n.id and c.person_id = p.person_id and c.latest) a
      where %s and (:ended or n.end_time is null)
      order by n.publish_time desc, n.id\
      """
          .formatted(ConsentNotice.COLUMNS, PeopleScope.WRITERS, ASKED, CONCERNS_UNIT);
  private static final String ONE =
      """
      select %s, %s from consent_notice n
      where n.id = :id and exists (
        select 1 from unit_ref v where v.id in %s and %s)\
      """
          .formatted(
              ConsentNotice.COLUMNS,
              ConsentNotice.NOT_COUNTED.formatted(PeopleScope.WRITERS),
              PeopleScope.READERS,
              RELATED.formatted(PATH, "v.path"));

  /** Whether the person {@code :person} belongs to the unit of the notice or below. */
  static final String PUT_TO_PERSON =
      """
      exists (
        select 1 from membership m join unit_ref u on u.id = m.unit_id
        where m.person_id = :person and m.kind = 'HOME' and m.valid_from <= :today
          and (m.valid_to is null or m.valid_to > :today)
          and u.path collate "C" between %s and %s || '~')\
      """
          .formatted(PATH, PATH);

  private static final String PUT_TO =
      """
      select %s, %s from consent_notice n
      where n.id = :id and %s
      for share of n\
      """
          .formatted(
              ConsentNotice.COLUMNS,
              ConsentNotice.NOT_COUNTED.formatted(PeopleScope.WRITERS),
              PUT_TO_PERSON);
  private static final String ADD =
      """
      insert into consent_notice (id, request_id, unit_id, title, content, coverage, username)
      values (:id, :request, :unit, :title, :content, :coverage, :username) on conflict do nothing\
      """;
  private static final String KNOWN =
      """
      select id from consent_notice
      where request_id = :request and unit_id = :unit and title = :title and content = :content
        and coverage = :coverage and username = :username\
      """;
  private static final String END =
      """
      update consent_notice set end_time = clock_timestamp(), end_reason = :reason
      where id = :id and end_time is null\
      """;

  private final PeopleScope scope;

  ConsentNoticeRepository(PeopleScope scope) {
    this.scope = scope;
  }

  record NewNotice(
      UUID requestId,
      UUID unit,
      String title,
      String content,
      Coverage coverage,
      String username) {}

  /** False when one with the same request id is there. */
  boolean add(Handle handle, NewNotice notice) {
    return bind(handle.createUpdate(ADD), notice).bind("id", Ids.next()).execute() > 0;
  }

  Optional<UUID> known(Handle handle, NewNotice notice) {
    return bind(handle.createQuery(KNOWN), notice).mapTo(UUID.class).findOne();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, NewNotice notice) {
    return statement
        .bind("request", notice.requestId())
        .bind("unit", notice.unit())
        .bind("title", notice.title())
        .bind("content", notice.content())
        .bind("coverage", notice.coverage().name())
        .bind("username", notice.username());
  }

  List<ConsentNotice> list(Handle handle, Caller caller, VisibleUnit unit, boolean ended) {
    return scope
        .bind(handle.createQuery(LIST), caller)
        .bind("path", unit.path())
        .bind("ended", ended)
        .map((row, context) -> ConsentNotice.read(row))
        .list();
  }

  /** Of those that people in the caller's scope are asked. */
  Optional<ConsentNotice> find(Handle handle, Caller caller, UUID id) {
    return scope
        .bind(handle.createQuery(ONE), caller)
        .bind("id", id)
        .map((row, context) -> ConsentNotice.read(row))
        .findOne();
  }

  /** Of those that the person is asked; it does not end meanwhile. */
  Optional<ConsentNotice> findFor(Handle handle, Caller caller, UUID person, UUID id) {
    return scope
        .bind(handle.createQuery(PUT_TO), caller)
        .bind("person", person)
        .bind("id", id)
        .map((row, context) -> ConsentNotice.read(row))
        .findOne();
  }

  /** False when it has ended before. */
  boolean end(Handle handle, UUID id, String reason) {
    return handle.createUpdate(END).bind("id", id).bind("reason", reason).execute() > 0;
  }
}
