package cn.liandong.gateway.imports;

enum ImportState {
  UNSPECIFIED,
  UPLOADING,
  READING,
  NEEDS_MAPPING,
  READY,
  CONFIRMING,
  CONFIRMED,
  UNDONE,
  FAILED,
  DISCARDED
}
