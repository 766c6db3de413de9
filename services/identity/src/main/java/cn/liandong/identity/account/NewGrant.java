package cn.liandong.identity.account;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.identity.IdentityError.ROLES_EXCLUSIVE;

import cn.liandong.common.scope.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator wants to grant. */
record NewGrant(String username, Role role, UUID unitId, @Nullable LocalDate validTo) {

  /** That the role fits units of the level, and does not end before it begins. */
  void require(String level, LocalDate today) {
    if (role == Role.AGENCY) {
      throw ARGUMENT_INVALID.because("外部机构的程序请在“外部机构”页面登记，这个角色不授予个人账号。");
    }
    if (role == Role.EMERGENCY_READER) {
      throw ARGUMENT_INVALID.because("应急查阅不能授予。请系统管理员本人在“应急查阅”页面写明理由后开通。");
    }
    if (!GrantRules.levels(role).contains(level)) {
      throw ARGUMENT_INVALID.because(
          "%s只能授予%s。请选择相应的单位。", GrantRules.name(role), GrantRules.place(role));
    }
    if (validTo != null && !validTo.isAfter(today)) {
      throw ARGUMENT_INVALID.because("授权的截止日期应晚于今天。");
    }
  }

  void requireSeparate(Collection<Role> held) {
    for (var other : held) {
      if (role.excludes(other)) {
        throw ROLES_EXCLUSIVE.because(
            "账号“%s”已是%s，不能再任%s：系统、安全、审计三员各由一人担任，互不兼任，也不兼任业务角色。请授予另一位人员，或先收回原有授权。",
            username, GrantRules.name(other), GrantRules.name(role));
      }
    }
  }
}
