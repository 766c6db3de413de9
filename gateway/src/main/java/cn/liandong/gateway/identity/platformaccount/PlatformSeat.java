package cn.liandong.gateway.identity.platformaccount;

enum PlatformSeat {
  UNSPECIFIED,
  NOT_ACTIVATED,
  ACTIVATED
}
