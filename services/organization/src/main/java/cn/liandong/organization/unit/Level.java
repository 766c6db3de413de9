package cn.liandong.organization.unit;

import static cn.liandong.organization.OrganizationError.LEVEL_MISMATCH;

/** Tiers of the administrative tree, highest first. */
public enum Level {
  PROVINCE,
  CITY,
  COUNTY,
  DISTRICT,
  SCHOOL,
  /** 片区, 督导区, 校联体: stands below a bureau and has members in a parallel tree only. */
  GROUP;

  /** Fails with LEVEL_MISMATCH. */
  void requireAbove(Facts below) {
    var fits =
        switch (this) {
          case PROVINCE, CITY, COUNTY -> compareTo(below.level()) < 0;
          case DISTRICT -> below.level() == DISTRICT || below.level() == SCHOOL;
          case SCHOOL, GROUP -> false;
        };
    if (!fits) {
      throw LEVEL_MISMATCH.because("“%s”不能归到这一层级的单位之下，请选择更高层级的上级单位。", below.name());
    }
  }
}
