package cn.liandong.identity.correction;

import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.person.PeopleScope;
import cn.liandong.identity.person.PersonAccess;
import cn.liandong.identity.person.PersonField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Requests; those of others carry the caller's scope. */
@ApplicationScoped
class CorrectionRepository {

  private static final String FIRST = "00000000-0000-0000-0000-000000000000";
  private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  private static final String REQUESTS =
      """
      select %s
      from correction_request c join person p on p.id = c.person_id
      left join lateral (
        select m.unit_id, m.position from membership m
        where m.person_id = p.id and m.kind = 'HOME'
        order by m.valid_to desc nulls first, m.valid_from desc limit 1) h on true
      where\
      """
          .formatted(Correction.COLUMNS);
  private static final String CHANGEABLE = REQUESTS + " " + PersonAccess.CHANGEABLE;
  private static final String OWN =
      "c.state = 'OPEN' and c.person_id in (%s)".formatted(PersonAccess.OF_CALLER);
  private static final String LIST_OWN = REQUESTS + " " + OWN + " order by c.id";
  private static final String WITHDRAW =
      """
      update correction_request c
      set state = 'WITHDRAWN', decide_time = clock_timestamp(), username = :username
      where c.id = :id and %s\
      """
          .formatted(OWN);
  private static final String LIST =
      CHANGEABLE
          + """
           and h.unit_id in (
              select u.id from unit_ref u where u.path collate "C" between :path and :path || '~')
            and %s
          limit :limit\
          """;
  private static final String OPEN =
      LIST.formatted("c.state = 'OPEN' and c.id > :after order by c.id");
  private static final String DECIDED =
      LIST.formatted("c.state <> 'OPEN' and c.id < :after order by c.id desc");
  private static final String ONE = CHANGEABLE + " and c.id = :id for update of c";
  private static final String ADD =
      """
      insert into correction_request (id, request_id, person_id, field, wanted, note)
      values (:id, :request, :person, :field, :wanted, :note) on conflict do nothing\
      """;
  private static final String KNOWN =
      """
      select exists (
        select 1 from correction_request
        where request_id = :request and person_id = :person and field = :field
          and wanted = :wanted)\
      """;
  private static final String DECIDE =
      """
      update correction_request
      set state = :state, decide_time = clock_timestamp(), username = :username, answer = :answer
      where id = :id\
      """;

  private final PeopleScope scope;

  CorrectionRepository(PeopleScope scope) {
    this.scope = scope;
  }

  /**
   * @param wanted sealed
   * @param note sealed
   */
  record NewCorrection(
      UUID requestId, UUID person, PersonField field, String wanted, @Nullable String note) {}

  /** False when another one of the person waits, or has this request id. */
  boolean add(Handle handle, NewCorrection wanted) {
    return handle
            .createUpdate(ADD)
            .bind("id", Ids.next())
            .bind("request", wanted.requestId())
            .bind("person", wanted.person())
            .bind("field", wanted.field().name())
            .bind("wanted", wanted.wanted())
            .bind("note", wanted.note())
            .execute()
        > 0;
  }

  boolean isKnown(Handle handle, NewCorrection wanted) {
    return handle
        .createQuery(KNOWN)
        .bind("request", wanted.requestId())
        .bind("person", wanted.person())
        .bind("field", wanted.field().name())
        .bind("wanted", wanted.wanted())
        .mapTo(Boolean.class)
        .one();
  }

  List<Correction> list(Handle handle, Caller caller, String path, boolean open, PageRequest page) {
    return scope
        .bind(handle.createQuery(open ? OPEN : DECIDED), caller)
        .bind("path", path)
        .bind("after", UUID.fromString(page.key(0, open ? FIRST : LAST)))
        .bind("limit", page.limit())
        .map((row, context) -> Correction.read(row))
        .list();
  }

  List<Correction> own(Handle handle, Caller caller) {
    return handle
        .createQuery(LIST_OWN)
        .bind("subject", caller.subject())
        .map((row, context) -> Correction.read(row))
        .list();
  }

  /** False unless it is the caller's own and waits. */
  boolean withdraw(Handle handle, Caller caller, UUID id) {
    return handle
            .createUpdate(WITHDRAW)
            .bind("id", id)
            .bind("subject", caller.subject())
            .bind("username", caller.username())
            .execute()
        > 0;
  }

  /** Held until the transaction ends. */
  Optional<Correction> find(Handle handle, Caller caller, UUID id) {
    return scope
        .bind(handle.createQuery(ONE), caller)
        .bind("id", id)
        .map((row, context) -> Correction.read(row))
        .findOne();
  }

  void decide(Handle handle, UUID id, CorrectionState state, String username, String answer) {
    handle
        .createUpdate(DECIDE)
        .bind("id", id)
        .bind("state", state.name())
        .bind("username", username)
        .bind("answer", answer)
        .execute();
  }
}
