package cn.liandong.seeds.pack;

public enum Direction {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER
}
