package cn.liandong.identity.activation;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.identity.IdentityError.ACCOUNT_STATE;
import static cn.liandong.identity.IdentityError.LAST_ADMINISTRATOR;
import static cn.liandong.identity.IdentityError.OWN_ACCOUNT;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.account.AccountState;
import cn.liandong.identity.provisioning.Orders;
import cn.liandong.identity.signin.SessionEnds;
import cn.liandong.identity.upstream.UpstreamLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rules of locking, unlocking, leaving, and ending a link to the upstream. */
@ApplicationScoped
class AccountStates {

  private static final int LONGEST_REASON = 200;

  private final ActivationRepository repository;
  private final AccountChanges changes;
  private final Orders orders;
  private final SessionEnds sessions;
  private final UpstreamLinks links;
  private final Managers managers;

  AccountStates(
      ActivationRepository repository,
      AccountChanges changes,
      Orders orders,
      SessionEnds sessions,
      UpstreamLinks links,
      Managers managers) {
    this.repository = repository;
    this.changes = changes;
    this.orders = orders;
    this.sessions = sessions;
    this.links = links;
    this.managers = managers;
  }

  Activation lock(Handle handle, Caller caller, UUID id, String reason) throws SQLException {
    var revision = changes.nextRevision(handle);
    var account = requireOther(handle, caller, id, reason);
    if (account.state().barred()) {
      throw ACCOUNT_STATE.because("账号“%s”已经锁定或停用，不必再锁。", account.username());
    }
    changes.bar(handle, id, AccountState.LOCKED, reason.strip(), revision);
    requireNotLast(handle, id);
    shutOut(handle, account);
    return account;
  }

  Activation unlock(Handle handle, Caller caller, UUID id) {
    var revision = changes.nextRevision(handle);
    var account = require(handle, caller, id);
    if (account.state() != AccountState.LOCKED) {
      throw ACCOUNT_STATE.because("账号“%s”没有锁定。请刷新账号列表。", account.username());
    }
    changes.admit(handle, id, revision);
    orders.add(handle, id);
    return account;
  }

  Activation close(Handle handle, Caller caller, UUID id, String reason) throws SQLException {
    var revision = changes.nextRevision(handle);
    var account = requireOther(handle, caller, id, reason);
    if (account.state() == AccountState.LEFT) {
      throw ACCOUNT_STATE.because("账号“%s”已经停用。", account.username());
    }
    changes.bar(handle, id, AccountState.LEFT, reason.strip(), revision);
    requireNotLast(handle, id);
    changes.endGrants(handle, id, managers.today());
    shutOut(handle, account);
    return account;
  }

  Activation unlink(Handle handle, Caller caller, UUID id) {
    var account = require(handle, caller, id);
    if (!links.unlink(handle, id)) {
      throw IdentityError.upstreamNotLinked();
    }
    orders.add(handle, id);
    return account;
  }

  private void shutOut(Handle handle, Activation account) throws SQLException {
    orders.add(handle, account.id());
    if (account.subject() != null) {
      sessions.endAllOf(handle.getConnection(), account.subject());
    }
  }

  private Activation requireOther(Handle handle, Caller caller, UUID id, String reason) {
    var account = require(handle, caller, id);
    requireOther(caller, account, reason);
    return account;
  }

  void requireOther(Caller caller, Activation account, String reason) {
    if (caller.subject().equals(account.subject())) {
      throw OWN_ACCOUNT.because("不能锁定或停用自己的账号。请由另一位管理员办理。");
    }
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw ARGUMENT_INVALID.because("请写明原因，不超过 %d 字。", LONGEST_REASON);
    }
  }

  private Activation require(Handle handle, Caller caller, UUID id) {
    return repository
        .find(handle, caller, id, Managers.lockers())
        .orElseThrow(IdentityError::accountNotFound);
  }

  /**
   * After the change, and under the lock of the feed: two who lock each other follow one another.
   */
  private void requireNotLast(Handle handle, UUID id) {
    if (changes.isLast(handle, id, managers.today(), Role.COUNTY_ADMINISTRATOR.name())) {
      throw LAST_ADMINISTRATOR.because("这是最后一位能登录的县级管理员，锁定后将无人可以管理。请先把县级管理员授予另一位登录过的人员。");
    }
  }
}
