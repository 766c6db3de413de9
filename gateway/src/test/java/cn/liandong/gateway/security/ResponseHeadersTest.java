package cn.liandong.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.gateway.test.Browser;
import cn.liandong.gateway.test.RealmResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealmResource.class)
class ResponseHeadersTest {
  @Test
  void everyAnswerForbidsFramesAndForeignScripts() {
    for (var path : new String[] {"/", "/api/session", "/api/units", "/q/openapi"}) {
      var headers = Browser.stayingPut().get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .contains("script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe-eval");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }
  }

  @Test
  void filesAreForEveryoneAndHashedOnesAreKept() {
    var answer = Browser.stayingPut().get("/assets/test-0a1b2c.js", "Cookie", "q_session=spent");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Cache-Control"))
        .containsExactly("public, max-age=31536000, immutable");
  }

  @Test
  void answersOfTheApiAreNeverKept() {
    assertThat(Browser.stayingPut().get("/api/session").headers().firstValue("Cache-Control"))
        .hasValue("no-store");
  }
}
