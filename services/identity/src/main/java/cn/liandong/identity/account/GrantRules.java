package cn.liandong.identity.account;

import cn.liandong.common.scope.Role;
import java.util.List;

/** Who gives which role, and at what kind of unit it fits. */
public final class GrantRules {

  private static final Role[] SECURITY = {Role.SECURITY_ADMINISTRATOR};
  private static final Role[] SYSTEM = {Role.SYSTEM_ADMINISTRATOR};
  private static final Role[] BUSINESS = {Role.SECURITY_ADMINISTRATOR, Role.COUNTY_ADMINISTRATOR};
  private static final List<String> COUNTIES = List.of("PROVINCE", "CITY", "COUNTY");

  private GrantRules() {}

  /** An emergency reader gives it to himself. */
  public static Role[] givers(Role role) {
    if (role == Role.EMERGENCY_READER) {
      return SYSTEM.clone();
    }
    return role.isSeparated() ? SECURITY.clone() : BUSINESS.clone();
  }

  /**
   * Whoever gives the role may also take it back, but of what somebody gave himself another may.
   */
  static Role[] takers(Role role) {
    return role == Role.EMERGENCY_READER ? SECURITY.clone() : givers(role);
  }

  /** A school role at a county would cover every school of it, a county role at a school none. */
  public static List<String> levels(Role role) {
    return switch (role) {
      case COUNTY_ADMINISTRATOR,
          COUNTY_LEADER,
          SYSTEM_ADMINISTRATOR,
          SECURITY_ADMINISTRATOR,
          AUDIT_ADMINISTRATOR ->
          COUNTIES;
      case TOWN_ADMINISTRATOR -> List.of("DISTRICT");
      case SCHOOL_ADMINISTRATOR -> List.of("SCHOOL");
      case AGENCY, EMERGENCY_READER -> List.of("PROVINCE", "CITY", "COUNTY", "DISTRICT", "SCHOOL");
    };
  }

  /** Whether a root must not be left without anybody who holds it. */
  public static boolean isIndispensable(Role role) {
    return role == Role.COUNTY_ADMINISTRATOR || role.isSeparated();
  }

  public static String name(Role role) {
    return switch (role) {
      case COUNTY_ADMINISTRATOR -> "县级管理员";
      case COUNTY_LEADER -> "县级领导";
      case TOWN_ADMINISTRATOR -> "镇（中心校）管理员";
      case SCHOOL_ADMINISTRATOR -> "学校管理员";
      case AGENCY -> "外部机构";
      case SYSTEM_ADMINISTRATOR -> "系统管理员";
      case SECURITY_ADMINISTRATOR -> "安全管理员";
      case AUDIT_ADMINISTRATOR -> "审计管理员";
      case EMERGENCY_READER -> "应急查阅";
    };
  }

  static String place(Role role) {
    return switch (role) {
      case TOWN_ADMINISTRATOR -> "镇或中心校";
      case SCHOOL_ADMINISTRATOR -> "学校";
      case AGENCY, EMERGENCY_READER -> "行政树中的单位";
      case COUNTY_ADMINISTRATOR,
          COUNTY_LEADER,
          SYSTEM_ADMINISTRATOR,
          SECURITY_ADMINISTRATOR,
          AUDIT_ADMINISTRATOR ->
          "区县或其上级单位";
    };
  }
}
