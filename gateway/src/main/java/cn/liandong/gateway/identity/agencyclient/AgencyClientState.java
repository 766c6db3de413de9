package cn.liandong.gateway.identity.agencyclient;

enum AgencyClientState {
  UNSPECIFIED,
  REGISTERED,
  SUSPENDED,
  EXPIRED
}
