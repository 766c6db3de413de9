package cn.liandong.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.gateway.test.Browser;
import cn.liandong.gateway.test.RealmResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealmResource.class)
class ManagementTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health",
        "/q/health/live",
        "/q/health/ready",
        "/q/health/started",
        "/q/health/group/datastore",
        "/q/metrics",
        "/q/metrics/"
      })
  void thePublicDoorTellsNothingOfTheInside(String path) {
    for (var browser : new Browser[] {Browser.stayingPut(), Browser.signedIn()}) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "ready", "started", "group/datastore", "group/idp"})
  void theInnerDoorTellsHowWeAre(String part) {
    var answer = inside("/q/health/" + part);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Browser.json(answer).path("status").asText()).isEqualTo("UP");
  }

  @Test
  void readinessAsksNobodyElse() {
    assertThat(inside("/q/health/ready").body()).doesNotContain("idp", "datastore");
  }

  @Test
  void metricsAreScrapedInside() {
    Browser.stayingPut().get("/api/session");
    assertThat(inside("/q/metrics").body()).contains("http_server_requests_seconds_count");
  }

  private static HttpResponse<String> inside(String path) {
    var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", String.class);
    return Browser.stayingPut().open("http://127.0.0.1:" + port + path);
  }
}
