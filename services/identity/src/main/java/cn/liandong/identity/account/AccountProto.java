package cn.liandong.identity.account;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.identity.v1.Account;
import cn.liandong.proto.identity.v1.Grant;
import cn.liandong.proto.identity.v1.Role;

/** Accounts on the wire. */
final class AccountProto {

  private AccountProto() {}

  static Account of(AccountView view) {
    return Account.newBuilder()
        .setId(view.account().id.toString())
        .setUsername(view.account().username)
        .setName(view.account().name)
        .addAllGrants(view.grants().stream().map(AccountProto::of).toList())
        .build();
  }

  static Grant of(GrantView view) {
    var grant =
        Grant.newBuilder()
            .setId(view.id.toString())
            .setRole(Role.valueOf("ROLE_" + view.role))
            .setUnitId(view.unitId.toString())
            .setUnitName(view.unitName)
            .setValidFromDate(Dates.toProto(view.validFrom));
    if (view.validTo != null) {
      grant.setValidToDate(Dates.toProto(view.validTo));
    }
    return grant.build();
  }
}
