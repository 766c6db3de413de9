package cn.liandong.gateway.organization.facility;

enum FacilityGrouping {
  UNSPECIFIED,
  ALL,
  URBAN_RURAL,
  SCHOOL_TYPE
}
