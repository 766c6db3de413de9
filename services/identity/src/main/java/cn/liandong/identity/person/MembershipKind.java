package cn.liandong.identity.person;

enum MembershipKind {
  HOME,
  SECONDMENT
}
