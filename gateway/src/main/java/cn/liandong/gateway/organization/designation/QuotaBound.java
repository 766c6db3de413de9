package cn.liandong.gateway.organization.designation;

enum QuotaBound {
  UNSPECIFIED,
  AT_LEAST,
  EXACTLY,
  AT_MOST
}
