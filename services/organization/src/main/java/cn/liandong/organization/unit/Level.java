package cn.liandong.organization.unit;

/** Tiers of the tree, highest first. */
public enum Level {
  PROVINCE,
  CITY,
  COUNTY,
  DISTRICT,
  SCHOOL
}
