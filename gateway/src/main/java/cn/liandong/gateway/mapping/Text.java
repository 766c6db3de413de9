package cn.liandong.gateway.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client left out is empty on the wire, never null. */
public final class Text {
  public static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  public static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private Text() {}
}
