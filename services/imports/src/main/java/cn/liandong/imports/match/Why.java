package cn.liandong.imports.match;

/** What a suggested unit has in common with the row. */
public enum Why {
  CODE,
  NAME,
  /** The same once the names of the places above and common endings are left aside. */
  PLACE_LEFT_OUT,
  TOWN_LEFT_OUT,
  /** 二小 for 第二小学. */
  SHORT_FORM,
  /** Other characters, read the same. */
  SOUND,
  SIMILAR
}
