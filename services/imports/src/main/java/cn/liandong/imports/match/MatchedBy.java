package cn.liandong.imports.match;

import java.util.Locale;

/** How a unit was found. */
public enum MatchedBy {
  CODE,
  NAME,
  ALIAS,
  /** A clerk said so, now or earlier. */
  DECISION,
  /** Only one unit has this name once county prefix and common variants are left aside. */
  SUGGESTION;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
