package cn.liandong.identity.correction;

enum CorrectionState {
  OPEN,
  CARRIED_OUT,
  DECLINED,
  WITHDRAWN
}
