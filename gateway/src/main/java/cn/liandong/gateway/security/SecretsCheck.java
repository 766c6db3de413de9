package cn.liandong.gateway.security;

import cn.liandong.common.start.Secret;
import cn.liandong.gateway.GatewayConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A gateway whose secrets are missing or known to everyone does not start. */
@Singleton
class SecretsCheck {
  static void check(@Observes StartupEvent start, GatewayConfig config) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      new Secret("LIANDONG_GATEWAY_SECRET", config.clientSecret()).require();
      new Secret("LIANDONG_COOKIE_SECRET", config.cookieSecret()).require();
    }
  }
}
