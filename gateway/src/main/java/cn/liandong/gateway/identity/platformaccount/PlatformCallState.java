package cn.liandong.gateway.identity.platformaccount;

enum PlatformCallState {
  UNSPECIFIED,
  NOT_CALLED,
  CALLED,
  PROMISED,
  DONE
}
