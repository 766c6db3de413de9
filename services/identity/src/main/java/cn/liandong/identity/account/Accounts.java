package cn.liandong.identity.account;

import static cn.liandong.identity.IdentityError.ACCOUNT_BARRED;
import static cn.liandong.identity.IdentityError.ACCOUNT_TAKEN;
import static cn.liandong.identity.account.AccountRepository.UNIT;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Reach;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.audit.IdentityTrail;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of accounts. */
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
        .invoke(Accounts::requireAdmitted)
        .chain(this::withOwnGrants);
  }

  private static void requireAdmitted(Account account) {
    if (account.state.barred()) {
      throw ACCOUNT_BARRED.because("账号“%s”已被锁定或停用。需要恢复请联系本单位管理员。", account.username);
    }
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
    if (waiting.inviteTime != null) {
      throw ACCOUNT_TAKEN.because("账号“%s”还没有激活。请先用激活码设置密码，再来登录。", waiting.username);
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
    var reach = Reach.of(caller, LocalDate.now(clock), readers());
    return repository
        .list(reach, query, page)
        .chain(accounts ->
            repository.listGrants(reach, accounts).map(grants -> join(accounts, grants)));
  }

  /** Who reads figures, and those who look after accounts and grants. */
  private static Role[] readers() {
    var office = Stream.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);
    return Stream.concat(Stream.of(Role.readers()), office).toArray(Role[]::new);
  }

  private static List<AccountView> join(List<Account> accounts, List<GrantView> grants) {
    return accounts.stream()
        .map(account ->
            new AccountView(
                account, grants.stream().filter(g -> g.accountId.equals(account.id)).toList()))
        .toList();
  }
}
