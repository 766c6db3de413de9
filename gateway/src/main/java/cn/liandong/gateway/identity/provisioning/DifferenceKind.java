package cn.liandong.gateway.identity.provisioning;

enum DifferenceKind {
  UNSPECIFIED,
  MISSING,
  ADMITTED,
  BARRED,
  STRANGER,
  LINKED,
  UNLINKED,
  CLIENT_MISSING,
  KEY,
  OPENED,
  KEPT
}
