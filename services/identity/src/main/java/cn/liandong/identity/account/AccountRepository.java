package cn.liandong.identity.account;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Reach;
import io.quarkus.hibernate.reactive.panache.common.runtime.SessionOperations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Queries on accounts and grants; those for others than oneself carry the caller's reach. */
@ApplicationScoped
class AccountRepository {

  static final String UNIT = "identity";

  private static final LocalDate ENDLESS = LocalDate.of(9999, 12, 31);
  private static final String IN_FORCE = "(g.valid_to is null or g.valid_to > :today)";
  private static final String COLUMNS =
      "a.id, a.username, a.subject, a.name, a.version, a.revision";
  private static final String LIST =
      """
      select %s from account a
      where exists (select 1 from role_grant g
                    where g.account_id = a.id and %s and g.unit_id in %s)
        and (a.username ilike :pattern or a.name ilike :pattern)
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
  private static final String LEVEL =
      """
      select u.level from unit_ref u
      where u.id = :unit and u.valid_from <= :today and (u.valid_to is null or u.valid_to > :today)
        and u.id in %s\
      """
          .formatted(Reach.SQL);
  private static final String GRANT =
      """
      select g.id, g.account_id, g.role, g.unit_id, g.valid_from, g.valid_to from role_grant g
      where g.id = :grant and %s and g.unit_id in %s\
      """
          .formatted(IN_FORCE, Reach.SQL);
  private static final String DISPENSABLE =
      """
      select not exists (select 1 from unit_ref u where u.id = :unit and u.parent_id is null)
        or exists (
          select 1 from role_grant g join account a on a.id = g.account_id
          where g.unit_id = :unit and g.id <> :grant and g.role = :role and a.subject is not null
            and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :until))\
      """;
  private static final String NEXT_REVISION =
      "update feed_revision set revision = revision + 1 where feed = 'grant' returning revision";

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
    var pattern = query.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return reached(LIST, Account.class, reach)
        .chain(list ->
            list.setParameter("pattern", "%" + pattern + "%")
                .setParameter("after", page.key(0, ""))
                .setParameter("size", page.limit())
                .getResultList());
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

  /** Null when the unit is absent or out of reach. */
  Uni<String> findLevel(Reach reach, UUID unit) {
    return reached(LEVEL, String.class, reach)
        .chain(query -> query.setParameter("unit", unit).getSingleResultOrNull());
  }

  /** Null when the grant is absent, over or out of reach. */
  Uni<RoleGrant> findGrant(Reach reach, UUID grant) {
    return reached(GRANT, RoleGrant.class, reach)
        .chain(query -> query.setParameter("grant", grant).getSingleResultOrNull());
  }

  /** Whether the grant's unit is no root, or another holds the role there at least as long. */
  Uni<Boolean> isDispensable(RoleGrant grant, LocalDate today) {
    return session()
        .chain(session ->
            session
                .createNativeQuery(DISPENSABLE, Boolean.class)
                .setParameter("unit", grant.unitId)
                .setParameter("grant", grant.id)
                .setParameter("role", grant.role.name())
                .setParameter("today", today)
                .setParameter("until", Objects.requireNonNullElse(grant.validTo, ENDLESS))
                .getSingleResult());
  }

  Uni<GrantView> view(RoleGrant grant) {
    return session()
        .chain(session -> session.flush().chain(() -> session.find(GrantView.class, grant.id)));
  }

  /** Holds the feed's row until the transaction ends: writers follow one another. */
  Uni<Long> nextRevision() {
    return session()
        .chain(session -> session.createNativeQuery(NEXT_REVISION, Long.class).getSingleResult());
  }

  Uni<Void> persist(Object entity) {
    return session().chain(session -> session.persist(entity).chain(session::flush));
  }

  private <T> Uni<SelectionQuery<T>> reached(String sql, Class<T> type, Reach reach) {
    return session()
        .map(session ->
            session
                .createNativeQuery(sql, type)
                .setParameter("subject", reach.subject())
                .setParameter("roles", reach.roles())
                .setParameter("today", reach.day()));
  }
}
