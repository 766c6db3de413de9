package cn.liandong.common.seal;

import cn.liandong.common.start.Secret;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Secrets by name, the current one first: {@code NAME:SECRET,NAME:SECRET}. What the others sealed
 * can still be opened.
 */
public record DataKeys(Map<String, String> secrets) {

  public static final String VARIABLE = "LIANDONG_DATA_KEYS";

  private static final Pattern ENTRY = Pattern.compile("([0-9A-Za-z-]{1,32}):([^,:]+)");

  public static DataKeys parse(String text) {
    var secrets = new LinkedHashMap<String, String>();
    Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .forEach(entry -> {
          var match = ENTRY.matcher(entry);
          if (!match.matches() || secrets.put(match.group(1), match.group(2)) != null) {
            throw new IllegalStateException(
                "%s 应写成“名称:密钥”，多个用逗号隔开，当前的在最前，名称不能重复。".formatted(VARIABLE));
          }
        });
    return new DataKeys(secrets);
  }

  /** None, or one that is known to everyone, is refused. */
  public void require() {
    new Secret(VARIABLE, secrets.values().stream().findFirst()).require();
    secrets.values().forEach(secret -> new Secret(VARIABLE, Optional.of(secret)).require());
  }
}
