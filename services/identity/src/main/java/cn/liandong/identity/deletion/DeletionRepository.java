package cn.liandong.identity.deletion;

import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.person.PeopleScope;
import cn.liandong.identity.person.PersonAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Requests; those of others carry the caller's scope. */
@ApplicationScoped
class DeletionRepository {

  private static final String FIRST = "00000000-0000-0000-0000-000000000000";
  private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  private static final String REQUESTS =
      "select %s from deletion_request d join person p on p.id = d.person_id where "
          .formatted(Deletion.COLUMNS);
  private static final String CHANGEABLE = REQUESTS + PersonAccess.CHANGEABLE;
  private static final String OWN =
      "d.state = 'OPEN' and d.started_by = '' and d.person_id in (%s)"
          .formatted(PersonAccess.OF_CALLER);
  private static final String LIST_OWN = REQUESTS + OWN + " order by d.id";
  private static final String WITHDRAW =
      """
      update deletion_request d
      set state = 'WITHDRAWN', decide_time = clock_timestamp(), username = :username
      where d.id = :id and %s\
      """
          .formatted(OWN);
  private static final String LIST =
      CHANGEABLE
          + """
           and exists (
              select 1 from membership m join unit_ref u on u.id = m.unit_id
              where m.person_id = p.id and m.kind = 'HOME'
                and u.path collate "C" between :path and :path || '~')
            and %s
          limit :limit\
          """;
  private static final String OPEN =
      LIST.formatted("d.state = 'OPEN' and d.id > :after order by d.id");
  private static final String DECIDED =
      LIST.formatted("d.state <> 'OPEN' and d.id < :after order by d.id desc");
  private static final String ONE = CHANGEABLE + " and d.id = :id for update of d";
  private static final String ADD =
      """
      insert into deletion_request (id, request_id, person_id, note, started_by)
      values (:id, :request, :person, :note, :started_by) on conflict do nothing\
      """;
  private static final String KNOWN =
      """
      select exists (
        select 1 from deletion_request where request_id = :request and person_id = :person)\
      """;
  private static final String DECIDE =
      """
      update deletion_request
      set state = :state, decide_time = clock_timestamp(), username = :username, answer = :answer
      where id = :id\
      """;

  private final PeopleScope scope;

  DeletionRepository(PeopleScope scope) {
    this.scope = scope;
  }

  /**
   * @param note sealed
   */
  record NewDeletion(UUID requestId, UUID person, @Nullable String note, String startedBy) {}

  /** False when another one of the person waits, or has this request id. */
  boolean add(Handle handle, NewDeletion wanted) {
    return handle
            .createUpdate(ADD)
            .bind("id", Ids.next())
            .bind("request", wanted.requestId())
            .bind("person", wanted.person())
            .bind("note", wanted.note())
            .bind("started_by", wanted.startedBy())
            .execute()
        > 0;
  }

  boolean isKnown(Handle handle, NewDeletion wanted) {
    return handle
        .createQuery(KNOWN)
        .bind("request", wanted.requestId())
        .bind("person", wanted.person())
        .mapTo(Boolean.class)
        .one();
  }

  List<Deletion> list(Handle handle, Caller caller, String path, boolean open, PageRequest page) {
    return scope
        .bind(handle.createQuery(open ? OPEN : DECIDED), caller)
        .bind("path", path)
        .bind("after", UUID.fromString(page.key(0, open ? FIRST : LAST)))
        .bind("limit", page.limit())
        .map((row, context) -> Deletion.read(row))
        .list();
  }

  List<Deletion> own(Handle handle, Caller caller) {
    return handle
        .createQuery(LIST_OWN)
        .bind("subject", caller.subject())
        .map((row, context) -> Deletion.read(row))
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
  Optional<Deletion> find(Handle handle, Caller caller, UUID id) {
    return scope
        .bind(handle.createQuery(ONE), caller)
        .bind("id", id)
        .map((row, context) -> Deletion.read(row))
        .findOne();
  }

  void decide(Handle handle, UUID id, DeletionState state, String username, String answer) {
    handle
        .createUpdate(DECIDE)
        .bind("id", id)
        .bind("state", state.name())
        .bind("username", username)
        .bind("answer", answer)
        .execute();
  }
}
