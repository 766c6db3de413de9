package cn.liandong.seeds.pack;

import org.jspecify.annotations.Nullable;

/**
 * @param heading with its number, such as "一、总体情况"
 * @param level 1 or 2
 * @param file of the text inside the pack; absent for a bare heading
 * @param text Qute text, one paragraph a line; empty for a bare heading
 */
public record BulletinSection(
    String code, String heading, int level, @Nullable String file, String text) {

  public BulletinSection {
    text = Text.orEmpty(text);
  }
}
