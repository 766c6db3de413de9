package cn.liandong.gateway.identity.deletion;

enum ErasureFate {
  ERASED,
  PSEUDONYMISED,
  KEPT
}
