package cn.liandong.seeds.pack;

public enum Section {
  BASIC,
  DEEP,
  GAP
}
