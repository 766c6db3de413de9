package cn.liandong.gateway.organization;

enum TaskFlagKind {
  UNSPECIFIED,
  BACK_DATED,
  CONTRADICTION
}
