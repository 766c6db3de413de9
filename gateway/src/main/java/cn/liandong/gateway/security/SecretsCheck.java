package cn.liandong.gateway.security;

import cn.liandong.gateway.GatewayConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A gateway whose secrets are missing or known to everyone does not start. */
@Singleton
class SecretsCheck {
  static final int SHORTEST = 32;
  static final String DEVELOPMENT = "development-only";

  static void check(@Observes StartupEvent start, GatewayConfig config) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      require("LIANDONG_GATEWAY_SECRET", config.clientSecret());
      require("LIANDONG_COOKIE_SECRET", config.cookieSecret());
    }
  }

  static void require(String name, Optional<String> secret) {
    if (secret.filter(SecretsCheck::isSecret).isEmpty()) {
      var message = "%s 没有设置，或不够安全。请设置为至少 %d 个字符的随机文字后再启动。".formatted(name, SHORTEST);
      Log.error(message);
      throw new IllegalStateException(message);
    }
  }

  private static boolean isSecret(String secret) {
    return secret.length() >= SHORTEST
        && !secret.startsWith(DEVELOPMENT)
        && secret.chars().distinct().count() > 1;
  }
}
