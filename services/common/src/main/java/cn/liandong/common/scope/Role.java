package cn.liandong.common.scope;

/** What a grant lets a person do at a unit and everything below it. */
public enum Role {
  COUNTY_ADMINISTRATOR,
  /** Reads everything of the county and approves publication. */
  COUNTY_LEADER,
  TOWN_ADMINISTRATOR,
  SCHOOL_ADMINISTRATOR,
  /** Another agency's program: the agency API, nothing else. */
  AGENCY;

  private static final Role[] READERS = {
    COUNTY_ADMINISTRATOR, COUNTY_LEADER, TOWN_ADMINISTRATOR, SCHOOL_ADMINISTRATOR
  };

  /** All roles that may read figures and units. */
  public static Role[] readers() {
    return READERS.clone();
  }

  public static String[] names(Role... roles) {
    var names = new String[roles.length];
    for (int i = 0; i < roles.length; i++) {
      names[i] = roles[i].name();
    }
    return names;
  }
}
