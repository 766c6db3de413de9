package cn.liandong.identity.activation;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.account.AccountState;
import cn.liandong.proto.identity.v1.ActivateRequest;
import cn.liandong.proto.identity.v1.ActivateResponse;
import cn.liandong.proto.identity.v1.ActivationService;
import cn.liandong.proto.identity.v1.CloseAccountRequest;
import cn.liandong.proto.identity.v1.CloseAccountResponse;
import cn.liandong.proto.identity.v1.CountActivationsRequest;
import cn.liandong.proto.identity.v1.CountActivationsResponse;
import cn.liandong.proto.identity.v1.InvitePeopleRequest;
import cn.liandong.proto.identity.v1.InvitePeopleResponse;
import cn.liandong.proto.identity.v1.IssueActivationCodeRequest;
import cn.liandong.proto.identity.v1.IssueActivationCodeResponse;
import cn.liandong.proto.identity.v1.IssueActivationSheetRequest;
import cn.liandong.proto.identity.v1.IssueActivationSheetResponse;
import cn.liandong.proto.identity.v1.ListActivationsRequest;
import cn.liandong.proto.identity.v1.ListActivationsResponse;
import cn.liandong.proto.identity.v1.LockAccountRequest;
import cn.liandong.proto.identity.v1.LockAccountResponse;
import cn.liandong.proto.identity.v1.UnlinkAccountRequest;
import cn.liandong.proto.identity.v1.UnlinkAccountResponse;
import cn.liandong.proto.identity.v1.UnlockAccountRequest;
import cn.liandong.proto.identity.v1.UnlockAccountResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

@GrpcService
@Blocking
class ActivationEndpoint implements ActivationService {

  private final Calls calls;
  private final Callers callers;
  private final ActivationRepository repository;
  private final Inviting inviting;
  private final ActivationCodes codes;
  private final Activating activating;
  private final AccountStates states;

  ActivationEndpoint(
      Calls calls,
      Callers callers,
      ActivationRepository repository,
      Inviting inviting,
      ActivationCodes codes,
      Activating activating,
      AccountStates states) {
    this.calls = calls;
    this.callers = callers;
    this.repository = repository;
    this.inviting = inviting;
    this.codes = codes;
    this.activating = activating;
    this.states = states;
  }

  @Override
  public Uni<ListActivationsResponse> listActivations(ListActivationsRequest request) {
    var act = act("ACCOUNTS_READ", "unit", request.getUnitId());
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    var state =
        switch (request.getState()) {
          case ACCOUNT_STATE_UNSPECIFIED, UNRECOGNIZED -> "";
          default -> request.getState().name().replace("ACCOUNT_STATE_", "");
        };
    return calls
        .call(
            act,
            handle ->
                repository.list(
                    handle, act.caller(), request.getUnitId(), state, request.getQuery(), page))
        .map(rows -> page.cut(rows, row -> List.of(row.username())))
        .map(cut ->
            ListActivationsResponse.newBuilder()
                .addAllActivations(cut.items().stream().map(ActivationProto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<CountActivationsResponse> countActivations(CountActivationsRequest request) {
    var act = act("ACCOUNTS_READ", "unit", request.getUnitId());
    return calls
        .call(act, handle -> inviting.count(handle, act))
        .map(counts ->
            CountActivationsResponse.newBuilder()
                .setInvited(counts.getOrDefault(AccountState.INVITED, 0L))
                .setActivated(counts.getOrDefault(AccountState.ACTIVATED, 0L))
                .setLocked(counts.getOrDefault(AccountState.LOCKED, 0L))
                .setLeft(counts.getOrDefault(AccountState.LEFT, 0L))
                .build());
  }

  @Override
  public Uni<InvitePeopleResponse> invitePeople(InvitePeopleRequest request) {
    var act = act("PEOPLE_INVITED", "unit", request.getUnitId());
    return calls.call(act, handle -> inviting.invite(handle, act, request));
  }

  @Override
  public Uni<IssueActivationSheetResponse> issueActivationSheet(
      IssueActivationSheetRequest request) {
    var act = act("ACTIVATION_SHEET_ISSUED", "unit", request.getUnitId());
    return calls.call(act, handle -> inviting.sheet(handle, act, request));
  }

  @Override
  public Uni<IssueActivationCodeResponse> issueActivationCode(IssueActivationCodeRequest request) {
    var act = act("ACTIVATION_CODE_ISSUED", "account", request.getAccountId());
    return calls.call(
        act,
        handle -> {
          var issued = codes.issue(handle, act.caller(), account(request.getAccountId()));
          calls.done(handle, act, issued.account().username());
          return IssueActivationCodeResponse.newBuilder()
              .setCode(issued.code().printed())
              .setExpireTime(ActivationProto.timestamp(issued.expireTime()))
              .build();
        });
  }

  /** The one call that needs no sign-in. */
  @Override
  public Uni<ActivateResponse> activate(ActivateRequest request) {
    var act = new Act(callers.nobody(), "ACCOUNT_ACTIVATED", "account", Activating.named(request));
    var code = ActivationCode.typed(request.getCode());
    return calls
        .guard(act, () -> activating.activate(act, code, request.getPassword()))
        .replaceWith(ActivateResponse.getDefaultInstance());
  }

  @Override
  public Uni<LockAccountResponse> lockAccount(LockAccountRequest request) {
    var act = act("ACCOUNT_LOCKED", "account", request.getAccountId());
    return change(act, id -> handle -> states.lock(handle, act.caller(), id, request.getReason()))
        .replaceWith(LockAccountResponse.getDefaultInstance());
  }

  @Override
  public Uni<UnlockAccountResponse> unlockAccount(UnlockAccountRequest request) {
    var act = act("ACCOUNT_UNLOCKED", "account", request.getAccountId());
    return change(act, id -> handle -> states.unlock(handle, act.caller(), id))
        .replaceWith(UnlockAccountResponse.getDefaultInstance());
  }

  @Override
  public Uni<CloseAccountResponse> closeAccount(CloseAccountRequest request) {
    var act = act("ACCOUNT_CLOSED", "account", request.getAccountId());
    return change(act, id -> handle -> states.close(handle, act.caller(), id, request.getReason()))
        .replaceWith(CloseAccountResponse.getDefaultInstance());
  }

  @Override
  public Uni<UnlinkAccountResponse> unlinkAccount(UnlinkAccountRequest request) {
    var act = act("UPSTREAM_UNLINKED", "account", request.getAccountId());
    return change(act, id -> handle -> states.unlink(handle, act.caller(), id))
        .replaceWith(UnlinkAccountResponse.getDefaultInstance());
  }

  private interface Change {
    Calls.Step<Activation> of(UUID id);
  }

  private Uni<Activation> change(Act act, Change change) {
    return calls.call(
        act,
        handle -> {
          var account = change.of(account(act.objectId())).run(handle);
          calls.done(handle, act, account.username());
          return account;
        });
  }

  private Act act(String action, String objectType, String objectId) {
    return new Act(callers.current(), action, objectType, objectId);
  }

  private static UUID account(String id) {
    return Ids.parse(id, IdentityError::accountNotFound);
  }
}
