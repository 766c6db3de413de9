package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Upstream;
import java.nio.file.Files;
import java.util.Optional;

/**
 * {@code upstream.properties} in the data folder: another platform that people may sign in by. Its
 * secret is given once, by an environment variable, and kept with the others.
 */
record UpstreamSettings(PropertiesFile file, PropertiesFile secrets) {

  private static final String SECRET = "LIANDONG_UPSTREAM_SECRET";

  static Optional<Upstream> of(Home home, PropertiesFile secrets) {
    if (Files.notExists(home.upstreamFile())) {
      return Optional.empty();
    }
    var settings = new UpstreamSettings(new PropertiesFile(home.upstreamFile()), secrets);
    return Optional.of(settings.upstream());
  }

  private Upstream upstream() {
    var claims =
        new Upstream.Claims(
            optional("claim.name", "name"),
            optional("claim.phone", "phone_number"),
            optional("claim.phone-verified", "phone_number_verified"),
            optional("claim.identity", ""));
    return new Upstream(
        required("issuer"),
        required("client-id"),
        secret(),
        required("name"),
        optional("scope", "openid profile phone"),
        claims);
  }

  private String secret() {
    Optional.ofNullable(System.getenv(SECRET))
        .filter(given -> !given.isBlank())
        .ifPresent(given -> secrets.set("upstream.secret", given));
    return secrets
        .get("upstream.secret")
        .orElseThrow(() ->
            new EmbeddedException(
                "缺少上级平台给本系统的客户端密钥：请放进环境变量 %s 再运行一次。Set it once, it is kept.".formatted(SECRET)));
  }

  private String optional(String name, String standard) {
    return file.get(name).map(String::strip).orElse(standard);
  }

  private String required(String name) {
    return file.get(name)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .orElseThrow(
            () -> new EmbeddedException("upstream.properties 里缺少 %s，请补上。".formatted(name)));
  }
}
