package cn.liandong.identity.account;

import static cn.liandong.identity.IdentityError.ACCOUNT_NOT_FOUND;
import static cn.liandong.identity.IdentityError.ACCOUNT_STATE;
import static cn.liandong.identity.IdentityError.GRANT_EXCEEDS_OWN;
import static cn.liandong.identity.IdentityError.GRANT_TO_SELF;
import static cn.liandong.identity.IdentityError.LAST_ADMINISTRATOR;
import static cn.liandong.identity.account.AccountRepository.UNIT;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Reach;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.audit.IdentityTrail;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The rules of giving and taking roles. Writers follow one another on the feed's revision. */
@ApplicationScoped
class Grants {

  private final AccountRepository accounts;
  private final GrantRepository grants;
  private final IdentityTrail trail;
  private final Clock clock;

  Grants(AccountRepository accounts, GrantRepository grants, IdentityTrail trail, Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.trail = trail;
    this.clock = clock;
  }

  @WithTransaction(UNIT)
  Uni<GrantView> grant(Caller caller, NewGrant wanted) {
    return requireLevel(caller, wanted)
        .invoke(level -> wanted.require(level, LocalDate.now(clock)))
        .chain(() -> accounts.nextRevision())
        .chain(revision -> requireAccount(caller, wanted.username(), revision))
        .call(account -> requireSeparate(wanted, account))
        .chain(account -> write(caller, wanted, account));
  }

  private Uni<String> requireLevel(Caller caller, NewGrant wanted) {
    return grants
        .findLevel(givers(caller, wanted.role()), wanted.unitId())
        .onItem()
        .ifNull()
        .switchTo(() -> refuse(caller, wanted));
  }

  private Uni<String> refuse(Caller caller, NewGrant wanted) {
    return grants
        .findLevel(Reach.of(caller, LocalDate.now(clock), Role.values()), wanted.unitId())
        .onItem()
        .ifNull()
        .failWith(IdentityError::unitNotFound)
        .invoke(seen -> {
          throw exceedsOwn(wanted.role());
        });
  }

  private static RuntimeException exceedsOwn(Role role) {
    if (role == Role.EMERGENCY_READER) {
      return GRANT_EXCEEDS_OWN.because("应急查阅由系统管理员本人开通和结束。要立即中止，请联系安全管理员收回。");
    }
    var givers = role.isSeparated() ? "安全管理员" : "县级管理员或安全管理员";
    return GRANT_EXCEEDS_OWN.because("%s只能由%s授予和收回。", GrantRules.name(role), givers);
  }

  private Uni<Account> requireAccount(Caller caller, String username, long revision) {
    return accounts
        .findByUsername(username.strip())
        .onItem()
        .ifNull()
        .failWith(() -> ACCOUNT_NOT_FOUND.because("没有用户名为“%s”的账号。请让本人先登录一次，再来授权。", username))
        .invoke(account -> {
          if (caller.subject().equals(account.subject)) {
            throw GRANT_TO_SELF.because("不能给自己授权。请由另一位有权授权的人员办理。");
          }
        })
        .invoke(Grants::requireStaying)
        .invoke(account -> account.movedTo(revision));
  }

  private static void requireStaying(Account account) {
    if (account.state == AccountState.LEFT) {
      throw ACCOUNT_STATE.because("账号“%s”已经停用，不能再授权。本人回来的，请在“账号激活”页面另开一个账号。", account.username);
    }
  }

  private Uni<Void> requireSeparate(NewGrant wanted, Account account) {
    return grants
        .listHeldRoles(account, LocalDate.now(clock))
        .invoke(wanted::requireSeparate)
        .replaceWithVoid();
  }

  private Uni<GrantView> write(Caller caller, NewGrant wanted, Account account) {
    var grant =
        new RoleGrant(
            account.id, wanted.role(), wanted.unitId(), LocalDate.now(clock), wanted.validTo());
    var act = new Act(caller, "GRANT_CREATED", "grant", grant.id.toString());
    return accounts
        .persist(grant)
        .chain(() -> accounts.session())
        .chain(session -> trail.done(session, act, wanted.role() + " " + account.username))
        .chain(() -> grants.view(grant));
  }

  @WithTransaction(UNIT)
  Uni<Void> revoke(Caller caller, UUID id) {
    return requireGrant(caller, id)
        .call(grant -> requireGiver(caller, grant))
        .call(grant -> accounts.nextRevision().chain(next -> move(grant, next)))
        .call(this::requireOtherHolder)
        .chain(grant -> end(caller, grant));
  }

  private Uni<RoleGrant> requireGrant(Caller caller, UUID id) {
    return grants
        .find(givers(caller, Role.COUNTY_ADMINISTRATOR), id)
        .onItem()
        .ifNull()
        .failWith(IdentityError::grantNotFound);
  }

  private Uni<Void> end(Caller caller, RoleGrant grant) {
    grant.revoke(LocalDate.now(clock));
    var act = new Act(caller, "GRANT_REVOKED", "grant", grant.id.toString());
    return endEmergencies(grant)
        .chain(() -> accounts.session())
        .chain(session -> trail.done(session, act, ""));
  }

  /** Who leaves the office reads no longer by what came with it. */
  private Uni<Void> endEmergencies(RoleGrant grant) {
    return grant.role == Role.SYSTEM_ADMINISTRATOR
        ? grants.endEmergencies(grant.accountId, LocalDate.now(clock))
        : Uni.createFrom().voidItem();
  }

  private Uni<RoleGrant> requireGiver(Caller caller, RoleGrant grant) {
    return grants
        .find(reach(caller, GrantRules.takers(grant.role)), grant.id)
        .onItem()
        .ifNull()
        .failWith(() -> exceedsOwn(grant.role));
  }

  private Uni<Void> move(RoleGrant grant, long revision) {
    return accounts
        .find(grant.accountId)
        .invoke(account -> account.movedTo(revision))
        .replaceWithVoid();
  }

  /** Follows the lock of the revision: two who revoke each other follow one another. */
  private Uni<Void> requireOtherHolder(RoleGrant grant) {
    if (!GrantRules.isIndispensable(grant.role)) {
      return Uni.createFrom().voidItem();
    }
    return grants
        .isDispensable(grant, LocalDate.now(clock))
        .invoke(dispensable -> {
          if (!dispensable) {
            throw LAST_ADMINISTRATOR.because(
                "这是最后一项%1$s授权，收回后将无人担任。请先把%1$s授予另一位登录过的人员，截止日期不早于这一项，再来收回。",
                GrantRules.name(grant.role));
          }
        })
        .replaceWithVoid();
  }

  private Reach givers(Caller caller, Role role) {
    return reach(caller, GrantRules.givers(role));
  }

  private Reach reach(Caller caller, Role... roles) {
    return Reach.of(caller, LocalDate.now(clock), roles);
  }
}
