package cn.liandong.identity.activation;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.identity.IdentityError.ACCOUNT_STATE;
import static cn.liandong.identity.IdentityError.GRANT_TO_SELF;
import static cn.liandong.identity.IdentityError.SUCCESSOR_UNFIT;

import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.account.AccountState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who may follow somebody: a colleague, or a newcomer who is invited to the same unit. */
@ApplicationScoped
class Successors {

  private final ActivationRepository accounts;
  private final HandOverRepository repository;
  private final Invitations invitations;
  private final InvitationWriter writer;
  private final InvitationUnits units;
  private final AccountChanges changes;
  private final Managers managers;

  Successors(
      ActivationRepository accounts,
      HandOverRepository repository,
      Invitations invitations,
      InvitationWriter writer,
      InvitationUnits units,
      AccountChanges changes,
      Managers managers) {
    this.accounts = accounts;
    this.repository = repository;
    this.invitations = invitations;
    this.writer = writer;
    this.units = units;
    this.changes = changes;
    this.managers = managers;
  }

  /** Whoever has followed already. */
  Optional<Activation> before(Handle handle, Caller caller, Activation account) {
    return repository
        .successor(handle, account.id())
        .flatMap(id -> accounts.find(handle, caller, id, Managers.inviters()));
  }

  /** A newcomer gets the account, and its id, when invited. */
  Activation find(Handle handle, Caller caller, HandOverOrder order, Activation account) {
    return order.successorId() == null
        ? newcomer(handle, caller, order, account)
        : colleague(handle, caller, order.successorId(), account);
  }

  /** The successor's account, invited now or moved in the feed of grants. */
  UUID admitted(Handle handle, HandOverOrder order, Activation successor, long revision) {
    if (order.successorId() != null) {
      changes.move(handle, successor.id(), revision);
      return successor.id();
    }
    var unit = UUID.fromString(successor.unitId());
    var person = order.newcomer().at(unit, successor.unitName());
    return invitations.invite(handle, List.of(person)).getFirst();
  }

  private Activation colleague(Handle handle, Caller caller, UUID id, Activation account) {
    var successor =
        accounts
            .find(handle, caller, id, Managers.inviters())
            .orElseThrow(IdentityError::accountNotFound);
    if (successor.id().equals(account.id())) {
      throw SUCCESSOR_UNFIT.because("接替人和离任人是同一个账号。请另选一位。");
    }
    if (caller.subject().equals(successor.subject())) {
      throw GRANT_TO_SELF.because("不能把角色移交给自己。请由另一位管理员办理。");
    }
    if (successor.state().barred()) {
      throw ACCOUNT_STATE.because("接替人的账号“%s”已锁定或停用。请先解锁，或另选一位。", successor.username());
    }
    if (!repository.together(handle, account.id(), successor.id())) {
      throw SUCCESSOR_UNFIT.because("“%s”不是离任人所在单位的人员。请选择本单位的账号，或邀请一位新人员。", successor.name());
    }
    return successor;
  }

  private Activation newcomer(
      Handle handle, Caller caller, HandOverOrder order, Activation account) {
    var place =
        units
            .find(handle, caller, home(handle, account), Managers.inviters())
            .orElseThrow(IdentityError::unitNotFound);
    var named = order.newcomer();
    var person =
        named.checked(writer.taken(handle, List.of(named.username())).isEmpty(), "用户名已经有人使用，请换一个");
    if (!person.problem().isEmpty()) {
      throw ARGUMENT_INVALID.because("接替人：%s。", person.problem());
    }
    return new Activation(
        Ids.next(),
        person.username(),
        person.name(),
        null,
        AccountState.INVITED,
        "",
        place.id().toString(),
        place.name(),
        List.of(),
        null,
        null,
        false);
  }

  private UUID home(Handle handle, Activation account) {
    return account.unitId().isEmpty()
        ? repository.held(handle, account.id(), account.id(), managers.today()).stream()
            .map(HandedRole::unitId)
            .findFirst()
            .orElseThrow(IdentityError::unitNotFound)
        : UUID.fromString(account.unitId());
  }
}
