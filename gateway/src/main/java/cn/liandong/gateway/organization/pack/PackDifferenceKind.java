package cn.liandong.gateway.organization.pack;

enum PackDifferenceKind {
  UNSPECIFIED,
  ADDED,
  CHANGED,
  REMOVED
}
