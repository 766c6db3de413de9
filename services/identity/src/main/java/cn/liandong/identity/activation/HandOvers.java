package cn.liandong.identity.activation;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.identity.IdentityError.ACCOUNT_STATE;
import static cn.liandong.identity.IdentityError.NOTHING_TO_HAND_OVER;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.Calls;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.account.AccountState;
import cn.liandong.identity.activation.ActivationCodes.Issued;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A change of hands: one account is closed, another gets what it held, in one transaction. */
@ApplicationScoped
class HandOvers {

  private final ActivationRepository accounts;
  private final HandOverRepository repository;
  private final Successors successors;
  private final AccountStates states;
  private final AccountChanges changes;
  private final ActivationCodes codes;
  private final Managers managers;
  private final Calls calls;

  HandOvers(
      ActivationRepository accounts,
      HandOverRepository repository,
      Successors successors,
      AccountStates states,
      AccountChanges changes,
      ActivationCodes codes,
      Managers managers,
      Calls calls) {
    this.accounts = accounts;
    this.repository = repository;
    this.successors = successors;
    this.states = states;
    this.changes = changes;
    this.codes = codes;
    this.managers = managers;
    this.calls = calls;
  }

  HandOver preview(Handle handle, Caller caller, HandOverOrder order) {
    return plan(handle, caller, order, require(handle, caller, order.accountId()));
  }

  /** Holds the feed's row from the beginning, so that hand-overs follow one another. */
  HandOver handOver(Handle handle, Act act, HandOverOrder order) throws SQLException {
    var revision = changes.nextRevision(handle);
    var account = require(handle, act.caller(), order.accountId());
    var before = successors.before(handle, act.caller(), account);
    if (before.filter(order::names).isPresent()) {
      return repeated(handle, act, account, before.get());
    }
    var plan = plan(handle, act.caller(), order, account);
    var successor = successors.admitted(handle, order, plan.successor(), revision);
    var given = plan.roles().stream().filter(role -> !role.held()).toList();
    repository.give(handle, account.id(), successor, given);
    states.close(handle, act.caller(), account.id(), order.reason());
    repository.record(handle, act.caller(), account.id(), successor);
    calls.done(handle, act, plan.detail());
    return done(handle, act, account.id(), successor, plan.roles());
  }

  private HandOver plan(Handle handle, Caller caller, HandOverOrder order, Activation account) {
    if (account.state() == AccountState.LEFT) {
      throw ACCOUNT_STATE.because("账号“%s”已经停用，不能再移交。请刷新账号列表，查看由谁接替。", account.username());
    }
    states.requireOther(caller, account, order.reason());
    if (order.from().isBefore(managers.today())) {
      throw ARGUMENT_INVALID.because("接任日期不能早于今天。");
    }
    var successor = successors.find(handle, caller, order, account);
    var roles = repository.held(handle, account.id(), successor.id(), order.from());
    if (roles.isEmpty()) {
      throw NOTHING_TO_HAND_OVER.because(
          "“%s”在接任日期没有可以移交的角色。离开的人员请用“标为离开”，新的人员请用“邀请人员”。", account.name());
    }
    return HandOver.planned(account, successor, roles);
  }

  private HandOver repeated(Handle handle, Act act, Activation account, Activation successor)
      throws SQLException {
    var roles = repository.handed(handle, account.id(), successor.id());
    return done(handle, act, account.id(), successor.id(), roles);
  }

  private HandOver done(
      Handle handle, Act act, UUID account, UUID successor, List<HandedRole> roles)
      throws SQLException {
    var follower = require(handle, act.caller(), successor);
    var left = require(handle, act.caller(), account);
    return new HandOver(left, follower, roles, issued(handle, act, follower), true);
  }

  private @Nullable Issued issued(Handle handle, Act act, Activation successor)
      throws SQLException {
    if (successor.state() != AccountState.INVITED) {
      return null;
    }
    var code =
        new Act(act.caller(), "ACTIVATION_CODE_ISSUED", "account", successor.id().toString());
    calls.done(handle, code, successor.username());
    return codes.issue(handle, List.of(successor)).getFirst();
  }

  private Activation require(Handle handle, Caller caller, UUID id) {
    return accounts
        .find(handle, caller, id, Managers.inviters())
        .orElseThrow(IdentityError::accountNotFound);
  }
}
