package cn.liandong.gateway.organization;

enum CodeSet {
  UNSPECIFIED,
  SCHOOL,
  CREDIT,
  DIVISION
}
