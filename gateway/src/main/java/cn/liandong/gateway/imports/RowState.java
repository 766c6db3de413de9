package cn.liandong.gateway.imports;

enum RowState {
  UNSPECIFIED,
  GOOD,
  WARNED,
  FAILED,
  SKIPPED
}
