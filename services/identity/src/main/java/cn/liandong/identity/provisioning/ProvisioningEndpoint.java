package cn.liandong.identity.provisioning;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.proto.identity.v1.Difference;
import cn.liandong.proto.identity.v1.DifferenceKind;
import cn.liandong.proto.identity.v1.InvitedAccount;
import cn.liandong.proto.identity.v1.ListInvitedRequest;
import cn.liandong.proto.identity.v1.ListInvitedResponse;
import cn.liandong.proto.identity.v1.ProvisioningService;
import cn.liandong.proto.identity.v1.ReconcileRequest;
import cn.liandong.proto.identity.v1.ReconcileResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;

@GrpcService
@Blocking
class ProvisioningEndpoint implements ProvisioningService {

  private final Calls calls;
  private final Callers callers;
  private final Reconciling reconciling;
  private final KnownAccounts accounts;

  ProvisioningEndpoint(
      Calls calls, Callers callers, Reconciling reconciling, KnownAccounts accounts) {
    this.calls = calls;
    this.callers = callers;
    this.reconciling = reconciling;
    this.accounts = accounts;
  }

  @Override
  public Uni<ReconcileResponse> reconcile(ReconcileRequest request) {
    var act = new Act(callers.anyone(), "ACCOUNTS_RECONCILED", "account", "");
    return calls
        .guard(
            act,
            () -> {
              act.caller().requireService();
              return reconciling.run(act, request.getRepair());
            })
        .map(ProvisioningEndpoint::response);
  }

  @Override
  public Uni<ListInvitedResponse> listInvited(ListInvitedRequest request) {
    var act = new Act(callers.anyone(), "INVITED_READ", "account", "");
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(
            act,
            handle -> {
              act.caller().requireService();
              return accounts.invited(handle, page);
            })
        .map(invited -> page.cut(invited, one -> List.of(one.username())))
        .map(cut ->
            ListInvitedResponse.newBuilder()
                .addAllAccounts(cut.items().stream().map(ProvisioningEndpoint::invited).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  private static InvitedAccount invited(KnownAccounts.Invited invited) {
    return InvitedAccount.newBuilder()
        .setUsername(invited.username())
        .setName(invited.name())
        .build();
  }

  private static ReconcileResponse response(Reconciling.Outcome outcome) {
    return ReconcileResponse.newBuilder()
        .setAccounts(outcome.accounts())
        .setUsers(outcome.users())
        .addAllDifferences(
            outcome.differences().stream().map(ProvisioningEndpoint::difference).toList())
        .build();
  }

  private static Difference difference(Reconciling.Difference difference) {
    return Difference.newBuilder()
        .setUsername(difference.username())
        .setKind(DifferenceKind.valueOf("DIFFERENCE_KIND_" + difference.kind()))
        .build();
  }
}
