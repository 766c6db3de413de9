package cn.liandong.seeds.pack;

public enum UnitLevel {
  PROVINCE,
  CITY,
  COUNTY,
  DISTRICT,
  SCHOOL
}
