package cn.liandong.gateway.organization;

enum DivisionTier {
  UNSPECIFIED,
  PROVINCE,
  CITY,
  COUNTY,
  TOWN,
  VILLAGE
}
