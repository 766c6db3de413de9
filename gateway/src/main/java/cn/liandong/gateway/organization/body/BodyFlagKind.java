package cn.liandong.gateway.organization.body;

enum BodyFlagKind {
  UNSPECIFIED,
  HEAD_VACANT,
  ROLE_TOO_FEW,
  ROLE_TOO_MANY,
  SIZE_TOO_SMALL,
  SIZE_TOO_LARGE,
  TERM_EXPIRED,
  REMOVAL_DUE,
  KIND_UNKNOWN
}
