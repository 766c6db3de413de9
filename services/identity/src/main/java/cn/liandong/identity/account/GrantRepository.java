package cn.liandong.identity.account;

import static cn.liandong.identity.account.AccountRepository.IN_FORCE;

import cn.liandong.common.scope.Reach;
import cn.liandong.common.scope.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Queries of giving and taking roles; all that name a unit or a grant carry the caller's reach. */
@ApplicationScoped
class GrantRepository {

  private static final LocalDate ENDLESS = LocalDate.of(9999, 12, 31);
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
      where g.id = :grant and %s and g.unit_id in %s
        and not exists (select 1 from agency_client c where c.id = g.account_id)\
      """
          .formatted(IN_FORCE, Reach.SQL);
  private static final String HELD =
      "select distinct g.role from role_grant g where g.account_id = :account and " + IN_FORCE;
  private static final String DISPENSABLE =
      """
      select not exists (select 1 from unit_ref u where u.id = :unit and u.parent_id is null)
        or exists (
          select 1 from grant_ref g
          where g.unit_id = :unit and g.id <> :grant and g.role = :role and g.subject <> ''
            and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :until))\
      """;

  private static final String END_EMERGENCIES =
      """
      update role_grant set valid_to = :today
      where account_id = :account and role = 'EMERGENCY_READER' and valid_to > :today\
      """;

  private final AccountRepository accounts;

  GrantRepository(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /** Null when the unit is absent or out of reach. */
  Uni<String> findLevel(Reach reach, UUID unit) {
    return accounts
        .reached(LEVEL, String.class, reach)
        .chain(query -> query.setParameter("unit", unit).getSingleResultOrNull());
  }

  /** Null when the grant is absent, over or out of reach. */
  Uni<RoleGrant> find(Reach reach, UUID grant) {
    return accounts
        .reached(GRANT, RoleGrant.class, reach)
        .chain(query -> query.setParameter("grant", grant).getSingleResultOrNull());
  }

  /** Roles of grants that are in force or will be. */
  Uni<List<Role>> listHeldRoles(Account account, LocalDate today) {
    return accounts
        .session()
        .chain(session ->
            session
                .createNativeQuery(HELD, String.class)
                .setParameter("account", account.id)
                .setParameter("today", today)
                .getResultList())
        .map(names -> names.stream().map(Role::valueOf).toList());
  }

  /** Whether the grant's unit is no root, or another holds the role there at least as long. */
  Uni<Boolean> isDispensable(RoleGrant grant, LocalDate today) {
    return accounts
        .session()
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

  Uni<Void> endEmergencies(UUID account, LocalDate today) {
    return accounts
        .session()
        .chain(session ->
            session
                .createNativeQuery(END_EMERGENCIES)
                .setParameter("account", account)
                .setParameter("today", today)
                .executeUpdate())
        .replaceWithVoid();
  }

  Uni<GrantView> view(RoleGrant grant) {
    return accounts
        .session()
        .chain(session -> session.flush().chain(() -> session.find(GrantView.class, grant.id)));
  }
}
