package cn.liandong.gateway.organization;

enum ClassStage {
  UNSPECIFIED,
  KINDERGARTEN,
  PRIMARY,
  JUNIOR,
  SENIOR
}
