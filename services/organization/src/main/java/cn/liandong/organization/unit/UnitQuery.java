package cn.liandong.organization.unit;

import cn.liandong.common.page.PageRequest;
import java.time.LocalDate;

/**
 * @param tree code of a parallel tree, empty for the administrative one
 * @param parent id of the unit to list below, empty for all
 * @param direct its own children only, or the roots of the tree
 * @param path of the parent, once it is known
 * @param level name of a {@link Level}, empty for all
 */
record UnitQuery(
    String tree,
    String parent,
    boolean direct,
    String path,
    String text,
    String level,
    LocalDate day,
    PageRequest page) {

  String directParent() {
    return direct ? parent : "";
  }

  UnitQuery below(UnitView found) {
    return new UnitQuery(tree, found.unitId.toString(), direct, found.path, text, level, day, page);
  }
}
