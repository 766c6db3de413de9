package cn.liandong.gateway.organization;

enum TaskChange {
  UNSPECIFIED,
  ADDED,
  CHANGED,
  UNCHANGED
}
