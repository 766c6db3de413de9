package cn.liandong.seeds.pack;

import java.util.List;

/** Units by the groups of their 办学类型 and 城乡分类; an empty list lets everything pass. */
public record UnitFilter(List<String> schoolTypeGroups, List<String> urbanRuralGroups) {

  static final UnitFilter ALL = new UnitFilter(List.of(), List.of());

  public UnitFilter {
    schoolTypeGroups = schoolTypeGroups == null ? List.of() : List.copyOf(schoolTypeGroups);
    urbanRuralGroups = urbanRuralGroups == null ? List.of() : List.copyOf(urbanRuralGroups);
  }
}
