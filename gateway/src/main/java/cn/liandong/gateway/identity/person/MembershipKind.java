package cn.liandong.gateway.identity.person;

enum MembershipKind {
  UNSPECIFIED,
  HOME,
  SECONDMENT
}
