package cn.liandong.organization.unit;

import cn.liandong.common.page.PageRequest;
import java.time.LocalDate;

/**
 * @param path units at and below, empty for all
 * @param directParent id of the parent when only its own children are wanted, otherwise empty
 * @param level name of a {@link Level}, empty for all
 */
record UnitQuery(
    String path, String directParent, String text, String level, LocalDate day, PageRequest page) {

  UnitQuery below(UnitView parent) {
    var direct = directParent.isEmpty() ? "" : parent.unitId.toString();
    return new UnitQuery(parent.path, direct, text, level, day, page);
  }
}
