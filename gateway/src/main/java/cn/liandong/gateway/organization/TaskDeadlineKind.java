package cn.liandong.gateway.organization;

enum TaskDeadlineKind {
  UNSPECIFIED,
  DATE,
  MONTH,
  RECURRING,
  LONG_TERM,
  NONE
}
