package cn.liandong.gateway.organization.designation;

enum DesignationState {
  UNSPECIFIED,
  NOMINATED,
  DESIGNATED,
  MID_TERM_PASSED,
  MID_TERM_FAILED,
  ACCEPTED,
  WITHDRAWN
}
