package cn.liandong.gateway.organization.pack;

enum PackSource {
  UNSPECIFIED,
  INSTALLED,
  UPLOADED
}
