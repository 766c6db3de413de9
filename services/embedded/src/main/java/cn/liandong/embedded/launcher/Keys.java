package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Progress;
import cn.liandong.embedded.Secrets;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * {@code keys}: a new key for personal data, for the next start ({@code new}); then everything that
 * older keys sealed under it, and away with them ({@code renew}).
 */
record Keys(Home home, Options options, Clock clock, Progress progress) {
  private static final String NAME = "data.keys";
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  void run() {
    home.requireExists();
    var secrets = new PropertiesFile(home.secretsFile());
    var keys = Environment.dataKeys(secrets);
    switch (options.required()) {
      case "new" -> add(secrets, keys);
      case "renew" -> renew(secrets, keys);
      default -> throw new UsageException("keys 后面要写 new 或 renew。");
    }
  }

  private void add(PropertiesFile secrets, String keys) {
    if (keys.contains(",")) {
      throw new EmbeddedException("上一次更换还没有完成，请先重新启动，再用 ./liandong keys renew 完成它。");
    }
    var name = STAMP.format(LocalDateTime.now(clock));
    secrets.set(NAME, "%s:%s,%s".formatted(name, Secrets.random(), keys));
    progress.say("新密钥 %s 已写入，重新启动后启用；之后请运行 ./liandong keys renew。".formatted(name));
    progress.say("以前的备份仍要用旧密钥才能打开，旧密钥在各备份之中。");
  }

  /** May be called off and repeated. */
  private void renew(PropertiesFile secrets, String keys) {
    var calls = ServiceCalls.of(home);
    var renewed = 0L;
    long remaining;
    do {
      var answer = calls.post("/api/seal-renewals", JsonNodeFactory.instance.objectNode());
      requireCurrent(answer.path("key").asText(), keys);
      renewed += answer.path("renewed").asLong();
      remaining = answer.path("remaining").asLong();
      progress.say("已更换 %d 处，还剩 %d 处".formatted(renewed, remaining));
    } while (remaining > 0);
    secrets.set(NAME, keys.split(",", 2)[0]);
    progress.say("已全部改用密钥 %s，旧密钥已移除。".formatted(name(keys)));
  }

  /** The running services were told their keys when they were started. */
  private static void requireCurrent(String used, String keys) {
    if (!used.equals(name(keys))) {
      throw new EmbeddedException(
          "运行中的系统还在用密钥 %s，请先用 ./liandong down 和 up 重新启动，再更换。".formatted(used));
    }
  }

  private static String name(String keys) {
    return keys.split(":", 2)[0];
  }
}
