package cn.liandong.identity.consent;

import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.person.PeopleScope;
import cn.liandong.identity.person.PeopleScope.VisibleUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Answers; those of others carry the caller's scope. */
@ApplicationScoped
class ConsentRepository {

  private static final String LIST =
      """
      select %s
      from consent_notice n cross join lateral (select m.person_id, m.unit_id %s) m
      join person p on p.id = m.person_id
      left join consent c on c.notice_id = n.id and c.person_id = p.id and c.latest
      where n.id = :notice and (:state = '' or %s = :state)
        and (p.sort_key collate "C", p.id) > (:after_key collate "C", :after)
      order by p.sort_key collate "C", p.id limit :limit\
      """
          .formatted(Consent.COLUMNS, ConsentNoticeRepository.ASKED, Consent.STATE);
  private static final String OWN =
      """
      select %s, %s, %s as state, c.answer_time, coalesce(c.recorder, '') as recorder
      from consent_notice n
      left join consent c on c.notice_id = n.id and c.person_id = :person and c.latest
      where n.end_time is null and %s
      order by n.publish_time desc, n.id\
      """
          .formatted(
              ConsentNotice.COLUMNS,
              ConsentNotice.NOT_COUNTED.formatted(PeopleScope.WRITERS),
              Consent.STATE,
              ConsentNoticeRepository.PUT_TO_PERSON);
  private static final String LATEST =
      """
      select state from consent where notice_id = :notice and person_id = :person and latest\
      """;
  private static final String SUPERSEDE =
      """
      update consent set latest = false
      where notice_id = :notice and person_id = :person and latest\
      """;
  private static final String ADD =
      """
      insert into consent (id, notice_id, person_id, state, recorder, paper)
      values (:id, :notice, :person, :state, :recorder, :paper)\
      """;

  private final PeopleScope scope;

  ConsentRepository(PeopleScope scope) {
    this.scope = scope;
  }

  /**
   * @param recorder empty when the person answers
   */
  record Answer(UUID notice, UUID person, boolean given, String recorder, String paper) {}

  record Own(
      ConsentNotice notice, ConsentState state, @Nullable Instant answerTime, String recorder) {}

  List<Consent> list(
      Handle handle, Caller caller, UUID notice, VisibleUnit unit, String state, PageRequest page) {
    return scope
        .bind(handle.createQuery(LIST), caller)
        .bind("notice", notice)
        .bind("path", unit.path())
        .bind("state", state)
        .bind("after_key", page.key(0, ""))
        .bind("after", UUID.fromString(page.key(1, "00000000-0000-0000-0000-000000000000")))
        .bind("limit", page.limit())
        .map((row, context) -> Consent.read(row))
        .list();
  }

  List<Own> own(Handle handle, Caller caller, UUID person) {
    return scope
        .bind(handle.createQuery(OWN), caller)
        .bind("person", person)
        .map((row, context) ->
            new Own(
                ConsentNotice.read(row),
                ConsentState.valueOf(row.getString("state")),
                ConsentNotice.instant(row.getObject("answer_time", OffsetDateTime.class)),
                row.getString("recorder")))
        .list();
  }

  /** The answer so far; other answers of the person wait until the transaction ends. */
  ConsentState latest(Handle handle, Answer answer) {
    handle.execute("select 1 from person where id = ? for update", answer.person());
    return handle
        .createQuery(LATEST)
        .bind("notice", answer.notice())
        .bind("person", answer.person())
        .mapTo(ConsentState.class)
        .findOne()
        .orElse(ConsentState.OPEN);
  }

  void add(Handle handle, Answer answer, ConsentState state) {
    handle
        .createUpdate(SUPERSEDE)
        .bind("notice", answer.notice())
        .bind("person", answer.person())
        .execute();
    handle
        .createUpdate(ADD)
        .bind("id", Ids.next())
        .bind("notice", answer.notice())
        .bind("person", answer.person())
        .bind("state", state.name())
        .bind("recorder", answer.recorder())
        .bind("paper", answer.paper())
        .execute();
  }
}
