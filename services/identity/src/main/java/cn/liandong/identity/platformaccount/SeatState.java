package cn.liandong.identity.platformaccount;

import org.jspecify.annotations.Nullable;

/** Whether the holder of an administrator seat has activated it. */
enum SeatState {
  NOT_ACTIVATED("未激活", "担任本单位在国家平台的管理员，席位还没有激活。"),
  ACTIVATED("已激活", "担任本单位在国家平台的管理员，席位已经激活。");

  private final String label;
  private final String definition;

  SeatState(String label, String definition) {
    this.label = label;
    this.definition = definition;
  }

  String label() {
    return label;
  }

  String definition() {
    return definition;
  }

  static @Nullable SeatState of(@Nullable Boolean activated) {
    return activated == null ? null : activated ? ACTIVATED : NOT_ACTIVATED;
  }
}
