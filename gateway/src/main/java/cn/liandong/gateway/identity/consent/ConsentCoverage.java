package cn.liandong.gateway.identity.consent;

enum ConsentCoverage {
  NONE,
  PHONE,
  IDENTITY_NUMBER
}
