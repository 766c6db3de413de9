package cn.liandong.seeds.pack;

public enum Baseline {
  QUOTIENT_OF_SUMS,
  MEAN,
  MEDIAN
}
