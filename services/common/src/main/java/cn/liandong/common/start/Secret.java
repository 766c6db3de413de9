package cn.liandong.common.start;

import io.quarkus.logging.Log;
import java.util.Optional;

/** A value nobody else may know, by the name of the variable that sets it. */
public record Secret(String variable, Optional<String> value) {

  public static final int SHORTEST = 32;
  public static final String DEVELOPMENT = "development-only";

  /** Missing, or known to everyone, is refused. */
  public void require() {
    if (value.filter(Secret::isSecret).isEmpty()) {
      var message = "%s 没有设置，或不够安全。请设置为至少 %d 个字符的随机文字后再启动。".formatted(variable, SHORTEST);
      Log.error(message);
      throw new IllegalStateException(message);
    }
  }

  private static boolean isSecret(String value) {
    return value.length() >= SHORTEST
        && !value.startsWith(DEVELOPMENT)
        && value.chars().distinct().count() > 1;
  }
}
