package cn.liandong.gateway.identity.agencyclient;

enum AgencyPurpose {
  UNSPECIFIED,
  UNITS,
  PUBLICATIONS
}
