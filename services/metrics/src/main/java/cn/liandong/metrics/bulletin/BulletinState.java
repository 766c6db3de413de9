package cn.liandong.metrics.bulletin;

/** As in the proto, without its zero. */
enum BulletinState {
  DRAFT,
  APPROVED,
  PUBLISHED,
  DISCARDED
}
