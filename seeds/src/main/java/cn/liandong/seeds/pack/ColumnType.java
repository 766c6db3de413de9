package cn.liandong.seeds.pack;

public enum ColumnType {
  WHOLE,
  /** 是 or 否, stored as 1 or 0. */
  YES_NO
}
