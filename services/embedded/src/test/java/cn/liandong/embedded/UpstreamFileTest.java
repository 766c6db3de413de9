package cn.liandong.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class UpstreamFileTest {

  private static final String SECRET = "the client's secret";

  @Test
  void identityNumbersAreAskedForOnlyWhereTheOperatorTrustsThem() {
    assertThat(attributes(upstream("")))
        .containsExactly("upstreamName", "upstreamPhone", "upstreamPhoneVerified");
    assertThat(attributes(upstream("id_number"))).contains("upstreamIdentity");
  }

  @Test
  void nothingThatComesFromThereBecomesARoleOrAGroupOrIsWrittenAgain() {
    assertThat(new UpstreamFile(upstream("id_number")).mappers())
        .allSatisfy(mapper -> {
          assertThat(mapper.path("identityProviderMapper").asText())
              .isIn("oidc-username-idp-mapper", "oidc-user-attribute-idp-mapper");
          assertThat(mapper.at("/config/syncMode").asText()).isEqualTo("IMPORT");
        });
  }

  @Test
  void theSecretIsInNoTextOfIt() {
    assertThat(upstream("").toString()).doesNotContain(SECRET);
    assertThat(RealmFile.read("upstream-provider.json").findValues("clientSecret")).isEmpty();
  }

  @Test
  void onAnotherMachineItIsReachedByHttpsOnly() {
    assertThatThrownBy(() -> upstream("http://sso.example.edu.cn/realms/province", ""))
        .isInstanceOf(EmbeddedException.class)
        .hasMessageContaining("https");
  }

  private static Upstream upstream(String identity) {
    return upstream("https://sso.example.edu.cn/realms/province", identity);
  }

  private static Upstream upstream(String issuer, String identity) {
    var claims = new Upstream.Claims("name", "phone_number", "phone_number_verified", identity);
    return new Upstream(issuer, "liandong", SECRET, "省教育平台", "openid", claims);
  }

  private static Iterable<String> attributes(Upstream upstream) {
    return new UpstreamFile(upstream)
        .mappers()
        .valueStream()
        .map(mapper -> mapper.at("/config/user.attribute"))
        .filter(attribute -> !attribute.isMissingNode())
        .map(JsonNode::asText)
        .toList();
  }
}
