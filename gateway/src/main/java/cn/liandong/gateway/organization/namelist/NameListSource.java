package cn.liandong.gateway.organization.namelist;

enum NameListSource {
  UNSPECIFIED,
  PASTED,
  FILE,
  EXPORT
}
