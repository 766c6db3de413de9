package cn.liandong.common.projection;

import cn.liandong.common.error.Failure;
import cn.liandong.common.feed.Position;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import cn.liandong.proto.identity.v1.CreateGrantResponse;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.GetMeResponse;
import cn.liandong.proto.identity.v1.Grant;
import cn.liandong.proto.identity.v1.GrantChange;
import cn.liandong.proto.identity.v1.ListAccountsRequest;
import cn.liandong.proto.identity.v1.ListAccountsResponse;
import cn.liandong.proto.identity.v1.ListGrantChangesRequest;
import cn.liandong.proto.identity.v1.ListGrantChangesResponse;
import cn.liandong.proto.identity.v1.ListGrantUnitsRequest;
import cn.liandong.proto.identity.v1.ListGrantUnitsResponse;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import cn.liandong.proto.identity.v1.RevokeGrantResponse;
import cn.liandong.proto.identity.v1.Role;
import io.grpc.Status;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The other end of the feed, one account and one revision a name. */
final class GrantOwner implements AccountService {

  private final List<String> names = new ArrayList<>();
  private String epoch = "first";

  GrantOwner(String... names) {
    this.names.addAll(List.of(names));
  }

  /** As a backup holds fewer people. */
  void restore(String... backup) {
    names.clear();
    names.addAll(List.of(backup));
  }

  /** As a backup that has gone on for a while. */
  void restoreAsNew(String... backup) {
    restore(backup);
    epoch = "second";
  }

  @Override
  public Uni<ListGrantChangesResponse> listGrantChanges(ListGrantChangesRequest request) {
    var after = (int) request.getAfterRevision();
    try {
      new Position(names.size(), epoch).requireKnowsOf(new Position(after, request.getEpoch()));
    } catch (Failure expired) {
      return Uni.createFrom().failure(Status.OUT_OF_RANGE.asRuntimeException());
    }
    var response = ListGrantChangesResponse.newBuilder().setRevision(after).setEpoch(epoch);
    if (after < names.size()) {
      response.addChanges(change(after + 1L, names.get(after))).setRevision(after + 1L);
    }
    return Uni.createFrom().item(response.build());
  }

  private static GrantChange change(long revision, String name) {
    var id = UUID.nameUUIDFromBytes(name.getBytes()).toString();
    var grant =
        Grant.newBuilder()
            .setId(id)
            .setUnitId(id)
            .setRole(Role.ROLE_COUNTY_LEADER)
            .setValidFromDate(Dates.toProto(LocalDate.of(2025, 9, 1)));
    return GrantChange.newBuilder()
        .setAccountId(id)
        .setRevision(revision)
        .setSubject("subject-" + name)
        .setUsername(name)
        .addGrants(grant)
        .build();
  }

  @Override
  public Uni<GetMeResponse> getMe(GetMeRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<ListAccountsResponse> listAccounts(ListAccountsRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<CreateGrantResponse> createGrant(CreateGrantRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<RevokeGrantResponse> revokeGrant(RevokeGrantRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Uni<ListGrantUnitsResponse> listGrantUnits(ListGrantUnitsRequest request) {
    throw new UnsupportedOperationException();
  }
}
