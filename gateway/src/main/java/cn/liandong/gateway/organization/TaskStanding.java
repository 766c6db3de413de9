package cn.liandong.gateway.organization;

enum TaskStanding {
  UNSPECIFIED,
  DONE,
  DONE_LATE,
  OVERDUE,
  DUE,
  OPEN,
  CONTINUING,
  BACK_DATED,
  DROPPED
}
