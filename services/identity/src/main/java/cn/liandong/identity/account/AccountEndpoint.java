package cn.liandong.identity.account;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.feed.Position;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.audit.IdentityTrail;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.CreateGrantResponse;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.GetMeResponse;
import cn.liandong.proto.identity.v1.ListAccountsRequest;
import cn.liandong.proto.identity.v1.ListAccountsResponse;
import cn.liandong.proto.identity.v1.ListGrantChangesRequest;
import cn.liandong.proto.identity.v1.ListGrantChangesResponse;
import cn.liandong.proto.identity.v1.ListGrantUnitsRequest;
import cn.liandong.proto.identity.v1.ListGrantUnitsResponse;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import cn.liandong.proto.identity.v1.RevokeGrantResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;

@GrpcService
class AccountEndpoint implements AccountService {

  private final Accounts accounts;
  private final Grants grants;
  private final GrantUnits grantUnits;
  private final GrantFeed feed;
  private final IdentityTrail trail;
  private final Callers callers;

  AccountEndpoint(
      Accounts accounts,
      Grants grants,
      GrantUnits grantUnits,
      GrantFeed feed,
      IdentityTrail trail,
      Callers callers) {
    this.accounts = accounts;
    this.grants = grants;
    this.grantUnits = grantUnits;
    this.feed = feed;
    this.trail = trail;
    this.callers = callers;
  }

  @Override
  public Uni<GetMeResponse> getMe(GetMeRequest request) {
    var caller = callers.current();
    return trail
        .guard(
            new Act(caller, "ACCOUNT_READ", "account", caller.username()),
            () -> accounts.me(caller))
        .map(view -> GetMeResponse.newBuilder().setAccount(AccountProto.of(view)).build());
  }

  @Override
  public Uni<ListAccountsResponse> listAccounts(ListAccountsRequest request) {
    var caller = callers.current();
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return accounts
        .list(caller, request.getQuery(), page)
        .map(views -> page.cut(views, view -> List.of(view.account().username)))
        .map(cut ->
            ListAccountsResponse.newBuilder()
                .addAllAccounts(cut.items().stream().map(AccountProto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<CreateGrantResponse> createGrant(CreateGrantRequest request) {
    var caller = callers.current();
    return trail
        .guard(
            new Act(caller, "GRANT_CREATED", "unit", request.getUnitId()),
            () -> grants.grant(caller, wanted(request)))
        .map(view -> CreateGrantResponse.newBuilder().setGrant(AccountProto.of(view)).build());
  }

  @Override
  public Uni<RevokeGrantResponse> revokeGrant(RevokeGrantRequest request) {
    var caller = callers.current();
    return trail
        .guard(
            new Act(caller, "GRANT_REVOKED", "grant", request.getGrantId()),
            () ->
                grants.revoke(
                    caller, Ids.parse(request.getGrantId(), IdentityError::grantNotFound)))
        .replaceWith(RevokeGrantResponse.getDefaultInstance());
  }

  @Override
  public Uni<ListGrantUnitsResponse> listGrantUnits(ListGrantUnitsRequest request) {
    var role = AccountProto.role(request.getRole());
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return grantUnits
        .list(callers.current(), role, request.getQuery(), page)
        .map(units -> page.cut(units, GrantUnits.GrantUnit::key))
        .map(cut ->
            ListGrantUnitsResponse.newBuilder()
                .addAllUnits(cut.items().stream().map(AccountProto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<ListGrantChangesResponse> listGrantChanges(ListGrantChangesRequest request) {
    var caller = callers.anyone();
    return trail.guard(
        new Act(caller, "GRANT_CHANGES_READ", "grant", ""),
        () -> {
          caller.requireService();
          return feed.after(
              new Position(request.getAfterRevision(), request.getEpoch()),
              request.getPageSize(),
              request.getWaitSeconds());
        });
  }

  private static NewGrant wanted(CreateGrantRequest request) {
    return new NewGrant(
        request.getUsername(),
        AccountProto.role(request.getRole()),
        Ids.parse(request.getUnitId(), IdentityError::unitNotFound),
        Dates.fromProto(request.getValidToDate()));
  }
}
