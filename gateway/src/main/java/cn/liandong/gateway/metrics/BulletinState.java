package cn.liandong.gateway.metrics;

enum BulletinState {
  UNSPECIFIED,
  DRAFT,
  APPROVED,
  PUBLISHED,
  DISCARDED
}
