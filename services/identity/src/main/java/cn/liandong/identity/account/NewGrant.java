package cn.liandong.identity.account;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.scope.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator wants to grant. */
record NewGrant(String username, Role role, UUID unitId, @Nullable LocalDate validTo) {

  /** A school role at a county would cover every school of it, a county role at a school none. */
  void requireFit(String level) {
    switch (role) {
      case COUNTY_ADMINISTRATOR, COUNTY_LEADER ->
          require(!level.equals("DISTRICT") && !level.equals("SCHOOL"), "县级管理员和县级领导只能授予区县或其上级单位");
      case TOWN_ADMINISTRATOR -> require(level.equals("DISTRICT"), "镇（中心校）管理员只能授予镇或中心校");
      case SCHOOL_ADMINISTRATOR -> require(level.equals("SCHOOL"), "学校管理员只能授予学校");
      case AGENCY -> {}
    }
  }

  private static void require(boolean fits, String place) {
    if (!fits) {
      throw ARGUMENT_INVALID.because("%s。请选择相应的单位。", place);
    }
  }

  void requireFuture(LocalDate today) {
    if (validTo != null && !validTo.isAfter(today)) {
      throw ARGUMENT_INVALID.because("授权的截止日期应晚于今天。");
    }
  }
}
