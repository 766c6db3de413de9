package cn.liandong.gateway.identity.emergency;

enum EmergencyAccessState {
  UNSPECIFIED,
  OPEN,
  ENDED
}
