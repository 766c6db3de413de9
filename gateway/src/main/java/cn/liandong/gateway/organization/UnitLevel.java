package cn.liandong.gateway.organization;

enum UnitLevel {
  UNSPECIFIED,
  PROVINCE,
  CITY,
  COUNTY,
  DISTRICT,
  SCHOOL,
  GROUP
}
