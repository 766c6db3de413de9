package cn.liandong.seeds.pack;

public enum Grouping {
  ALL,
  SCHOOL_TYPE,
  URBAN_RURAL
}
