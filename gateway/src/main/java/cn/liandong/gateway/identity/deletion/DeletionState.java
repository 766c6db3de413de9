package cn.liandong.gateway.identity.deletion;

enum DeletionState {
  OPEN,
  CARRIED_OUT,
  DECLINED,
  WITHDRAWN
}
