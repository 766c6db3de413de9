package cn.liandong.common.seal;

/** What a list shows of a number that belongs to a person. */
public final class Mask {

  private static final int LONG = 11;
  private static final int SHOWN_FIRST = 3;
  private static final int SHOWN_LAST = 4;

  private Mask() {}

  public static String of(String value) {
    var signs = value.codePoints().toArray();
    var isLong = signs.length >= LONG;
    var first = isLong ? SHOWN_FIRST : Math.min(1, signs.length);
    var last = isLong ? SHOWN_LAST : 0;
    return new String(signs, 0, first)
        + "*".repeat(signs.length - first - last)
        + new String(signs, signs.length - last, last);
  }
}
