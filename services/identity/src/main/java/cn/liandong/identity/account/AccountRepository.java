package cn.liandong.identity.account;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Reach;
import io.quarkus.hibernate.reactive.panache.common.runtime.SessionOperations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Queries on accounts and their grants; those for others than oneself carry the caller's reach. */
@ApplicationScoped
class AccountRepository {

  static final String UNIT = "identity";

  static final String IN_FORCE = "(g.valid_to is null or g.valid_to > :today)";
  private static final String COLUMNS =
      "a.id, a.username, a.subject, a.name, a.version, a.revision, a.state, a.invite_time";
  private static final String LIST =
      """
      select %s from account a
      where exists (select 1 from role_grant g
                    where g.account_id = a.id and %s and g.unit_id in %s)
        and not a.program and (a.username ilike :pattern or a.name ilike :pattern)
        and a.username collate "C" > :after
      order by a.username collate "C" limit :size\
      """
          .formatted(COLUMNS, IN_FORCE, Reach.SQL);
  private static final String GRANTS =
      """
      select g.* from grant_view g
      where cast(g.account_id as text) = any (string_to_array(:accounts, ',')) and %s
        and g.unit_id in %s
      order by g.valid_from, g.id\
      """
          .formatted(IN_FORCE, Reach.SQL);
  private static final String OWN_GRANTS =
      """
      select g.* from grant_view g
      where g.account_id = :account and g.valid_from <= :today and %s
      order by g.valid_from, g.id\
      """
          .formatted(IN_FORCE);

  Uni<Session> session() {
    return SessionOperations.getSession(UNIT);
  }

  Uni<Account> findBySubject(String subject) {
    return findBy("subject", subject);
  }

  Uni<Account> findByUsername(String username) {
    return findBy("username", username);
  }

  private Uni<Account> findBy(String attribute, String value) {
    return session()
        .chain(session ->
            session
                .createSelectionQuery(
                    "from Account where " + attribute + " = :value", Account.class)
                .setParameter("value", value)
                .getSingleResultOrNull());
  }

  Uni<Account> find(UUID id) {
    return session().chain(session -> session.find(Account.class, id));
  }

  Uni<List<Account>> list(Reach reach, String query, PageRequest page) {
    return reached(LIST, Account.class, reach)
        .chain(list ->
            list.setParameter("pattern", pattern(query))
                .setParameter("after", page.key(0, ""))
                .setParameter("size", page.limit())
                .getResultList());
  }

  /** What contains the text, whatever signs are in it. */
  static String pattern(String text) {
    var plain = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + plain + "%";
  }

  Uni<List<GrantView>> listGrants(Reach reach, List<Account> accounts) {
    var ids = String.join(",", accounts.stream().map(account -> account.id.toString()).toList());
    return reached(GRANTS, GrantView.class, reach)
        .chain(list -> list.setParameter("accounts", ids).getResultList());
  }

  Uni<List<GrantView>> listOwnGrants(Account account, LocalDate today) {
    return session()
        .chain(session ->
            session
                .createNativeQuery(OWN_GRANTS, GrantView.class)
                .setParameter("account", account.id)
                .setParameter("today", today)
                .getResultList());
  }

  /** Holds the feed's row until the transaction ends: writers follow one another. */
  Uni<Long> nextRevision() {
    return session()
        .chain(
            session -> session.createNativeQuery(GrantRevision.NEXT, Long.class).getSingleResult());
  }

  Uni<Void> persist(Object entity) {
    return session().chain(session -> session.persist(entity).chain(session::flush));
  }

  <T> Uni<SelectionQuery<T>> reached(String sql, Class<T> type, Reach reach) {
    return session()
        .map(session ->
            session
                .createNativeQuery(sql, type)
                .setParameter("subject", reach.subject())
                .setParameter("roles", reach.roles())
                .setParameter("today", reach.day()));
  }
}
