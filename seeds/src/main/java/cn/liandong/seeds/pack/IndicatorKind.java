package cn.liandong.seeds.pack;

public enum IndicatorKind {
  /** Of a group: sum of numerators through sum of denominators. */
  QUOTIENT,
  /** Of a group: sum of numerators. */
  COUNT,
  /** Of a group only: one indicator's quotient over two sets of schools, subtracted. */
  GAP
}
