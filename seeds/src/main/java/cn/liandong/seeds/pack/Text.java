package cn.liandong.seeds.pack;

import org.jspecify.annotations.Nullable;

final class Text {

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private Text() {}
}
