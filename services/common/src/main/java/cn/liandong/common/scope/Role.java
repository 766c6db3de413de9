package cn.liandong.common.scope;

/** What a grant lets a person do at a unit and everything below it. */
public enum Role {
  COUNTY_ADMINISTRATOR,
  /** Reads everything of the county and approves publication. */
  COUNTY_LEADER,
  TOWN_ADMINISTRATOR,
  SCHOOL_ADMINISTRATOR,
  /** Another agency's program: the agency API, nothing else. */
  AGENCY,
  /** 系统管理员: accounts and configuration; grants nothing, reads no figures. */
  SYSTEM_ADMINISTRATOR,
  /** 安全管理员: grants and revokes; reads no figures. */
  SECURITY_ADMINISTRATOR,
  /** 审计管理员: reads the audit; changes nothing. */
  AUDIT_ADMINISTRATOR,
  /** 应急查阅: a system administrator reads figures until the end of the day, each call audited. */
  EMERGENCY_READER;

  private static final Role[] READERS = {
    COUNTY_ADMINISTRATOR, COUNTY_LEADER, TOWN_ADMINISTRATOR, SCHOOL_ADMINISTRATOR, EMERGENCY_READER
  };

  /** All roles that may read figures and units. */
  public static Role[] readers() {
    return READERS.clone();
  }

  /**
   * Whether one person must not hold both: each of 三员 excludes every other role, and an emergency
   * reader is a system administrator and nothing else.
   */
  public boolean excludes(Role other) {
    return this != other && (isAlone() || other.isAlone()) && !isEmergencyOf(other);
  }

  private boolean isAlone() {
    return isSeparated() || this == EMERGENCY_READER;
  }

  private boolean isEmergencyOf(Role other) {
    return this == EMERGENCY_READER && other == SYSTEM_ADMINISTRATOR
        || this == SYSTEM_ADMINISTRATOR && other == EMERGENCY_READER;
  }

  public boolean isSeparated() {
    return switch (this) {
      case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> true;
      case COUNTY_ADMINISTRATOR,
          COUNTY_LEADER,
          TOWN_ADMINISTRATOR,
          SCHOOL_ADMINISTRATOR,
          AGENCY,
          EMERGENCY_READER ->
          false;
    };
  }

  public static String[] names(Role... roles) {
    var names = new String[roles.length];
    for (int i = 0; i < roles.length; i++) {
      names[i] = roles[i].name();
    }
    return names;
  }
}
