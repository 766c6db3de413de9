package cn.liandong.gateway.identity.platformaccount;

enum PlatformState {
  UNSPECIFIED,
  UNLISTED,
  NONE,
  REGISTERED,
  VERIFIED
}
