package cn.liandong.identity.activation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "liandong.identity.activation")
interface ActivationConfig {

  /** How long a code is good after it was handed out. */
  @WithDefault("P30D")
  Duration codeValidity();

  /** How many wrong codes end the right one. */
  @WithDefault("10")
  int attempts();
}
