package cn.liandong.gateway.identity;

public enum Role {
  UNSPECIFIED,
  COUNTY_ADMINISTRATOR,
  COUNTY_LEADER,
  TOWN_ADMINISTRATOR,
  SCHOOL_ADMINISTRATOR,
  AGENCY
}
