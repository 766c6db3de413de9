package cn.liandong.gateway.organization;

enum GrantChange {
  UNSPECIFIED,
  ENDS,
  LOSES,
  GAINS
}
