package cn.liandong.identity.deletion;

enum DeletionState {
  OPEN,
  CARRIED_OUT,
  DECLINED,
  WITHDRAWN
}
