package cn.liandong.identity.account;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.identity.IdentityError.GRANT_EXCEEDS_OWN;

import cn.liandong.common.scope.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator wants to grant. */
record NewGrant(String username, Role role, UUID unitId, @Nullable LocalDate validTo) {

  /** Nobody makes an equal, and nobody makes the leader who approves the own work. */
  void requireOutranked() {
    switch (role) {
      case COUNTY_ADMINISTRATOR, COUNTY_LEADER ->
          throw GRANT_EXCEEDS_OWN.because("您不能授予与自己同级或更高的角色。请由上级管理员授予。");
      case TOWN_ADMINISTRATOR, SCHOOL_ADMINISTRATOR -> {}
    }
  }

  /** A school role at a county would cover every school of it. */
  void requireFit(String level) {
    var fits = role == Role.TOWN_ADMINISTRATOR ? "DISTRICT" : "SCHOOL";
    if (!level.equals(fits)) {
      throw ARGUMENT_INVALID.because(
          "%s。请选择相应的单位。", role == Role.TOWN_ADMINISTRATOR ? "镇（中心校）管理员只能授予镇或中心校" : "学校管理员只能授予学校");
    }
  }

  void requireFuture(LocalDate today) {
    if (validTo != null && !validTo.isAfter(today)) {
      throw ARGUMENT_INVALID.because("授权的截止日期应晚于今天。");
    }
  }
}
