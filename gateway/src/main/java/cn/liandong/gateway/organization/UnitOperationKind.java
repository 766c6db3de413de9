package cn.liandong.gateway.organization;

enum UnitOperationKind {
  UNSPECIFIED,
  CREATE,
  RENAME,
  RETYPE,
  MOVE,
  CLOSE,
  REOPEN,
  MERGE,
  SPLIT
}
