package cn.liandong.gateway.identity.person;

enum AbsenceKind {
  UNSPECIFIED,
  LEAVE,
  SECONDED_OUT,
  RETIRING
}
