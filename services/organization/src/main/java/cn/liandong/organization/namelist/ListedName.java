package cn.liandong.organization.namelist;

import cn.liandong.imports.table.Texts;

/**
 * A name in a list.
 *
 * @param position 1-based
 * @param code empty when the list has none, as is the parent
 */
record ListedName(int position, String code, String name, String parent) {

  static final int LONGEST = 120;

  ListedName {
    code = cut(code);
    name = cut(name);
    parent = cut(parent);
  }

  /** By what a decision on it is remembered. */
  String key() {
    return Texts.key(shown());
  }

  String shown() {
    return name.isEmpty() ? code : name;
  }

  private static String cut(String text) {
    var stripped = Texts.strip(text);
    return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
  }
}
