package cn.liandong.seeds.pack;

public enum Cycle {
  WEEKLY,
  MONTHLY
}
