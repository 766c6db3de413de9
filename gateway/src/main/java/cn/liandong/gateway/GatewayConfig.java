package cn.liandong.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {
  /** Largest workbook that is taken. */
  @WithDefault("50M")
  MemorySize uploadLimit();

  /** How long a service may take for one call. */
  @WithDefault("PT2M")
  Duration callTimeout();

  /** What browsers see; without it, the address of the call. */
  Optional<String> publicUrl();

  /** Encrypts the session cookie and binds the CSRF token to it; 32 characters or more. */
  Optional<String> cookieSecret();

  /** This client's secret at the sign-in server. */
  Optional<String> clientSecret();
}
