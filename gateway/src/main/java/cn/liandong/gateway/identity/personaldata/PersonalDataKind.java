package cn.liandong.gateway.identity.personaldata;

enum PersonalDataKind {
  ACCOUNT,
  UPSTREAM_LINK,
  PERSON,
  MEMBERSHIP,
  ABSENCE,
  GRANT,
  HAND_OVER,
  EMERGENCY_ACCESS,
  SIGN_IN,
  CHANGE,
  CORRECTION,
  DELETION,
  CONSENT,
  REVEAL,
  PLATFORM_ACCOUNT,
  PLATFORM_CALL,
  ACT
}
