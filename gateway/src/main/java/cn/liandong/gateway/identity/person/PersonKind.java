package cn.liandong.gateway.identity.person;

enum PersonKind {
  UNSPECIFIED,
  TEACHER,
  STAFF,
  RESEARCHER,
  EXPERT,
  LEADER
}
