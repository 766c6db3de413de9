package cn.liandong.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.gateway.test.Browser;
import cn.liandong.gateway.test.RealmResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealmResource.class)
class CsrfTest {
  private static final String GRANT =
      """
      {"username":"li","role":"SCHOOL_ADMINISTRATOR","unitId":"u1","validToDate":"2026-08-31"}\
      """;

  @Test
  void anUnsafeCallOfASessionWithoutTheTokenIsRefused() {
    var answer = Browser.signedIn().post("/api/grants", GRANT);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Browser.json(answer).get("reason").textValue()).isEqualTo("CSRF_TOKEN_INVALID");
  }

  @Test
  void theTokenOfAnotherSignInIsRefused() {
    var answer =
        Browser.signedIn().post("/api/grants", GRANT, "X-CSRF-Token", token(Browser.signedIn()));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void theOwnTokenIsAccepted() {
    var browser = Browser.signedIn();
    var answer = browser.post("/api/grants", GRANT, "X-CSRF-Token", token(browser));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Browser.json(answer).get("role").textValue()).isEqualTo("SCHOOL_ADMINISTRATOR");
    assertThat(Browser.json(answer).get("validToDate").textValue()).isEqualTo("2026-08-31");
  }

  @Test
  void aBearerCallNeedsNone() {
    var answer =
        Browser.stayingPut()
            .post("/api/grants", GRANT, "Authorization", "Bearer " + Browser.bearer());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static String token(Browser browser) {
    return Browser.json(browser.get("/api/session")).get("csrfToken").textValue();
  }
}
