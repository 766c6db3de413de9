package cn.liandong.gateway.identity.consent;

enum ConsentState {
  OPEN,
  GIVEN,
  DECLINED,
  WITHDRAWN
}
