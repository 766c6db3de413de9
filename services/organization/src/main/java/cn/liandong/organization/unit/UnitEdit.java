package cn.liandong.organization.unit;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * @param version the unit's version that the editor saw
 */
record UnitEdit(
    UUID unitId,
    long version,
    String name,
    List<String> aliases,
    int orderNumber,
    String schoolType,
    String urbanRural,
    LocalDate effective) {

  private static final int LONGEST_NAME = 80;

  UnitEdit {
    name = name.strip();
    aliases = aliases.stream().map(String::strip).filter(a -> !a.isEmpty()).distinct().toList();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw ARGUMENT_INVALID.because("请填写单位名称，最多 %d 个字。", LONGEST_NAME);
    }
    if (orderNumber < 0) {
      throw ARGUMENT_INVALID.because("序号不能小于 0。");
    }
  }

  Facts onto(Facts facts) {
    return facts
        .edit()
        .name(name)
        .aliases(aliases)
        .orderNumber(orderNumber)
        .schoolType(schoolType)
        .urbanRural(urbanRural)
        .facts();
  }
}
