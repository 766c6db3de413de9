package cn.liandong.identity.account;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.common.scope.Role.AGENCY;
import static cn.liandong.common.scope.Role.AUDIT_ADMINISTRATOR;
import static cn.liandong.common.scope.Role.COUNTY_ADMINISTRATOR;
import static cn.liandong.common.scope.Role.COUNTY_LEADER;
import static cn.liandong.common.scope.Role.EMERGENCY_READER;
import static cn.liandong.common.scope.Role.SCHOOL_ADMINISTRATOR;
import static cn.liandong.common.scope.Role.SECURITY_ADMINISTRATOR;
import static cn.liandong.common.scope.Role.SYSTEM_ADMINISTRATOR;
import static cn.liandong.common.scope.Role.TOWN_ADMINISTRATOR;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.identity.v1.Account;
import cn.liandong.proto.identity.v1.Grant;
import cn.liandong.proto.identity.v1.GrantUnit;
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

  static GrantUnit of(GrantUnits.GrantUnit unit) {
    return GrantUnit.newBuilder()
        .setId(unit.id())
        .setName(unit.name())
        .setParentName(unit.parentName())
        .build();
  }

  static cn.liandong.common.scope.Role role(Role role) {
    return switch (role) {
      case ROLE_COUNTY_ADMINISTRATOR -> COUNTY_ADMINISTRATOR;
      case ROLE_COUNTY_LEADER -> COUNTY_LEADER;
      case ROLE_TOWN_ADMINISTRATOR -> TOWN_ADMINISTRATOR;
      case ROLE_SCHOOL_ADMINISTRATOR -> SCHOOL_ADMINISTRATOR;
      case ROLE_AGENCY -> AGENCY;
      case ROLE_SYSTEM_ADMINISTRATOR -> SYSTEM_ADMINISTRATOR;
      case ROLE_SECURITY_ADMINISTRATOR -> SECURITY_ADMINISTRATOR;
      case ROLE_AUDIT_ADMINISTRATOR -> AUDIT_ADMINISTRATOR;
      case ROLE_EMERGENCY_READER -> EMERGENCY_READER;
      case ROLE_UNSPECIFIED, UNRECOGNIZED -> throw ARGUMENT_INVALID.because("请选择要授予的角色。");
    };
  }
}
