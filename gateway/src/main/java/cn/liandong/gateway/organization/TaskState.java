package cn.liandong.gateway.organization;

enum TaskState {
  UNSPECIFIED,
  NOT_STARTED,
  IN_PROGRESS,
  DONE,
  DROPPED
}
