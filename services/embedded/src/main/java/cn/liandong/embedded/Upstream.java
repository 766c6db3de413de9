package cn.liandong.embedded;

import java.net.URI;
import java.util.Set;

/**
 * Another platform whose sign-in server people may come from.
 *
 * @param name what the button of the sign-in page says
 * @param scope what the platform is asked to tell of a person
 */
public record Upstream(
    String issuer, String clientId, String secret, String name, String scope, Claims claims) {

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

  public Upstream {
    var uri = URI.create(issuer);
    if (!"https".equals(uri.getScheme()) && !THIS_MACHINE.contains(uri.getHost())) {
      throw new EmbeddedException("上级平台的地址 issuer 必须以 https 开头，现为“%s”。".formatted(issuer));
    }
  }

  /**
   * How the platform names what it says about a person.
   *
   * @param identity empty unless its identity numbers are trusted
   */
  public record Claims(String name, String phone, String phoneVerified, String identity) {}

  @Override
  public String toString() {
    return "Upstream[%s]".formatted(issuer);
  }
}
