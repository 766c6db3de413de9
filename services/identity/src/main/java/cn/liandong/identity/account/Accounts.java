package cn.liandong.identity.account;

import static cn.liandong.identity.IdentityError.ACCOUNT_NOT_FOUND;
import static cn.liandong.identity.IdentityError.ACCOUNT_TAKEN;
import static cn.liandong.identity.IdentityError.GRANT_EXCEEDS_OWN;
import static cn.liandong.identity.IdentityError.LAST_ADMINISTRATOR;
import static cn.liandong.identity.account.AccountRepository.UNIT;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Reach;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.audit.IdentityTrail;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of accounts and grants. */
@ApplicationScoped
class Accounts {

  private final AccountRepository repository;
  private final IdentityTrail trail;
  private final Clock clock;

  Accounts(AccountRepository repository, IdentityTrail trail, Clock clock) {
    this.repository = repository;
    this.trail = trail;
    this.clock = clock;
  }

  @WithTransaction(UNIT)
  Uni<AccountView> me(Caller caller) {
    return repository
        .findBySubject(caller.subject())
        .onItem()
        .ifNull()
        .switchTo(() -> repository.nextRevision().chain(next -> arrive(caller, next)))
        .chain(this::withOwnGrants);
  }

  private Uni<AccountView> withOwnGrants(Account account) {
    return repository
        .listOwnGrants(account, LocalDate.now(clock))
        .map(grants -> new AccountView(account, grants));
  }

  /** A first sign-in: takes the waiting account of that name, or makes one without grants. */
  private Uni<Account> arrive(Caller caller, long revision) {
    return repository
        .findBySubject(caller.subject())
        .onItem()
        .ifNull()
        .switchTo(() ->
            repository
                .findByUsername(caller.username())
                .chain(waiting -> take(caller, waiting, revision)));
  }

  private Uni<Account> take(Caller caller, @Nullable Account waiting, long revision) {
    if (waiting == null) {
      var account = new Account(caller.username(), caller.subject(), revision);
      return repository.persist(account).chain(() -> written(caller, "ACCOUNT_CREATED", account));
    }
    if (waiting.subject != null) {
      throw ACCOUNT_TAKEN.because("用户名“%s”已绑定另一个登录身份，请联系管理员。", waiting.username);
    }
    waiting.link(caller.subject(), revision);
    return written(caller, "ACCOUNT_LINKED", waiting);
  }

  private Uni<Account> written(Caller caller, String action, Account account) {
    var act = new Act(caller, action, "account", account.id.toString());
    return repository
        .session()
        .chain(session -> trail.done(session, act, account.username))
        .replaceWith(account);
  }

  @WithSession(UNIT)
  Uni<List<AccountView>> list(Caller caller, String query, PageRequest page) {
    var reach = Reach.of(caller, LocalDate.now(clock), Role.readers());
    return repository
        .list(reach, query, page)
        .chain(accounts ->
            repository.listGrants(reach, accounts).map(grants -> join(accounts, grants)));
  }

  private static List<AccountView> join(List<Account> accounts, List<GrantView> grants) {
    return accounts.stream()
        .map(account ->
            new AccountView(
                account, grants.stream().filter(g -> g.accountId.equals(account.id)).toList()))
        .toList();
  }

  @WithTransaction(UNIT)
  Uni<GrantView> grant(Caller caller, NewGrant wanted) {
    return requireLevel(caller, wanted.unitId())
        .invoke(wanted::requireFit)
        .invoke(level -> wanted.requireFuture(LocalDate.now(clock)))
        .chain(() -> repository.nextRevision())
        .chain(revision -> requireAccount(wanted.username(), revision))
        .chain(account -> grant(caller, wanted, account));
  }

  private Uni<String> requireLevel(Caller caller, UUID unit) {
    return repository
        .findLevel(administrator(caller), unit)
        .onItem()
        .ifNull()
        .switchTo(() -> refuse(caller, unit));
  }

  private Uni<String> refuse(Caller caller, UUID unit) {
    return repository
        .findLevel(Reach.of(caller, LocalDate.now(clock), Role.readers()), unit)
        .onItem()
        .ifNull()
        .failWith(IdentityError::unitNotFound)
        .invoke(seen -> {
          throw GRANT_EXCEEDS_OWN.because("只有县级管理员可以授权。");
        });
  }

  private Uni<Account> requireAccount(String username, long revision) {
    return repository
        .findByUsername(username.strip())
        .onItem()
        .ifNull()
        .failWith(() -> ACCOUNT_NOT_FOUND.because("没有用户名为“%s”的账号。请让本人先登录一次，再来授权。", username))
        .invoke(account -> account.movedTo(revision));
  }

  private Uni<GrantView> grant(Caller caller, NewGrant wanted, Account account) {
    var grant =
        new RoleGrant(
            account.id, wanted.role(), wanted.unitId(), LocalDate.now(clock), wanted.validTo());
    var act = new Act(caller, "GRANT_CREATED", "grant", grant.id.toString());
    return repository
        .persist(grant)
        .chain(() -> repository.session())
        .chain(session -> trail.done(session, act, wanted.role() + " " + account.username))
        .chain(() -> repository.view(grant));
  }

  @WithTransaction(UNIT)
  Uni<Void> revoke(Caller caller, UUID id) {
    return repository
        .findGrant(administrator(caller), id)
        .onItem()
        .ifNull()
        .failWith(IdentityError::grantNotFound)
        .call(grant -> repository.nextRevision().chain(next -> move(grant, next)))
        .call(this::requireOtherAdministrator)
        .invoke(grant -> grant.revoke(LocalDate.now(clock)))
        .chain(grant -> repository.session())
        .chain(session ->
            trail.done(session, new Act(caller, "GRANT_REVOKED", "grant", id.toString()), ""));
  }

  private Uni<Void> move(RoleGrant grant, long revision) {
    return repository
        .find(grant.accountId)
        .invoke(account -> account.movedTo(revision))
        .replaceWithVoid();
  }

  /** Follows the lock of the revision: two who revoke each other follow one another. */
  private Uni<Void> requireOtherAdministrator(RoleGrant grant) {
    if (grant.role != Role.COUNTY_ADMINISTRATOR) {
      return Uni.createFrom().voidItem();
    }
    return repository
        .isDispensable(grant, LocalDate.now(clock))
        .invoke(dispensable -> {
          if (!dispensable) {
            throw LAST_ADMINISTRATOR.because(
                "这是最后一项县级管理员授权，收回后将无人可以管理。请先把县级管理员授予另一位登录过的人员，截止日期不早于这一项，再来收回。");
          }
        })
        .replaceWithVoid();
  }

  private Reach administrator(Caller caller) {
    return Reach.of(caller, LocalDate.now(clock), Role.COUNTY_ADMINISTRATOR);
  }
}
