package cn.liandong.gateway.session;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.gateway.test.Browser;
import cn.liandong.gateway.test.RealmResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealmResource.class)
class SignInTest {
  @Test
  void aBrowserWithoutSessionIsToldSoWithoutARedirect() {
    var answer = Browser.stayingPut().get("/api/session");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Browser.json(answer).get("signedIn").booleanValue()).isFalse();
  }

  @Test
  void aCallWithoutSessionIsRefusedAndNeverRedirected() {
    refused(Browser.stayingPut().get("/api/units", "Accept", "text/html,*/*;q=0.8"));
  }

  @Test
  void aSpentSessionCookieIsRefusedAndNeverRedirected() {
    var cookie = "q_session=spent";
    refused(Browser.stayingPut().get("/api/units", "Cookie", cookie));
    var session = Browser.stayingPut().get("/api/session", "Cookie", cookie);
    assertThat(session.statusCode()).isEqualTo(200);
  }

  @Test
  void aForgedBearerTokenIsRefused() {
    refused(Browser.stayingPut().get("/api/units", "Authorization", "Bearer " + "x.y.z"));
  }

  @Test
  void theLoginAddressLeadsToTheSignInServerWithAProofKey() {
    var answer = Browser.stayingPut().get("/api/session/login");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer))
        .contains("/authorize?", "code_challenge_method=S256", "redirect_uri=");
  }

  @Test
  void afterSignInTheBrowserIsBackAndHoldsNoReadableToken() {
    var browser = Browser.following();
    var answer = browser.get("/api/session/login?return=%2Fapi%2Fsession");
    assertThat(Browser.json(answer).get("account").get("username").textValue()).isEqualTo("clerk");
    assertThat(browser.cookies())
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie.isHttpOnly()).isTrue())
        .noneSatisfy(cookie -> assertThat(cookie.getValue()).contains("eyJhbGciOiJSUzI1NiI"));
    assertThat(browser.get("/api/units").statusCode()).isEqualTo(200);
  }

  @Test
  void theSessionCookieIsForThisSiteOnly() {
    var browser = Browser.stayingPut();
    var callback = location(browser.open(location(browser.get("/api/session/login"))));
    var cookies = browser.open(callback).headers().allValues("Set-Cookie");
    assertThat(cookies)
        .filteredOn(cookie -> cookie.startsWith("q_session="))
        .singleElement()
        .asString()
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax");
  }

  @Test
  void anotherSiteIsNoPlaceToComeBackTo() {
    var browser = Browser.signedIn();
    for (var target :
        new String[] {"https://evil.example/", "//evil.example/", "/%5Cevil.example"}) {
      assertThat(browser.get("/api/session/login?return=" + target).uri().getPath()).isEqualTo("/");
    }
  }

  @Test
  void whoComesFromAnotherPlatformIsLedOnToTheAccountAndBackToThePage() {
    var browser = Browser.following();
    var halfway = browser.get("/api/session/login?kc_idp_hint=newcomer&return=%2Fapi%2Fsession");
    // The client follows five redirects at most.
    var answer = browser.open(location(halfway));
    assertThat(Browser.json(answer).get("account").get("username").textValue()).isEqualTo("clerk");
  }

  @Test
  void whoIsNobodyHereIsToldSoAndHasNoSession() {
    var browser = Browser.following();
    var answer = browser.get("/api/session/login?kc_idp_hint=stranger");
    assertThat(answer.uri()).hasFragment("/sign-in?refused=UPSTREAM_UNKNOWN");
    assertThat(Browser.json(browser.get("/api/session")).get("signedIn").booleanValue()).isFalse();
  }

  @Test
  void aBrokenReturnFromTheSignInServerEndsOnTheFirstPage() {
    var browser = Browser.stayingPut();
    browser.get("/api/session/login");
    var answer = browser.get("/api/session/login?code=x&state=unknown");
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  @Test
  void whoseSignInWasNotCompletedIsToldOnTheSignInPage() {
    var browser = Browser.stayingPut();
    var callback = location(browser.open(location(browser.get("/api/session/login"))));
    var spent = callback.replaceAll("code=[^&]*", "code=spent");
    assertThat(location(browser.open(spent))).endsWith("/#/sign-in?refused=SIGN_IN_FAILED");
  }

  @Test
  void signingOutEndsTheSessionHereAndAtTheSignInServer() {
    var browser = Browser.signedIn();
    var token = Browser.json(browser.get("/api/session")).get("csrfToken").textValue();
    var before = sessionsAtServer(browser);
    var answer = browser.post("/api/session/logout", "", "X-CSRF-Token", token);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(sessionsAtServer(browser)).hasSize(before.size() - 1).isSubsetOf(before);
    refused(browser.get("/api/units"));
  }

  private static List<String> sessionsAtServer(Browser browser) {
    return Stream.of(browser.realm("/sessions").split(",")).filter(not(String::isEmpty)).toList();
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(Browser.json(answer).get("reason").textValue()).isEqualTo("NOT_SIGNED_IN");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
