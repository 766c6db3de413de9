package cn.liandong.gateway.identity.correction;

enum CorrectionState {
  OPEN,
  CARRIED_OUT,
  DECLINED,
  WITHDRAWN
}
