package cn.liandong.seeds.pack;

import java.util.List;

/** How many years the stages of schooling take (学制). */
public record SchoolSystem(
    String code, String name, int kindergarten, int primary, int junior, int senior) {

  static final List<SchoolSystem> USUAL =
      List.of(
          new SchoolSystem("63", "六三学制", 3, 6, 3, 3), new SchoolSystem("54", "五四学制", 3, 5, 4, 3));
}
