package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever becomes one of the three administrators signs in with an authenticator from then on. */
@ExtendWith(SystemExtension.class)
class SecondFactorTest {

  private static final String USERNAME = "second.auditor";
  private static final String PASSWORD = Hashes.sha256(USERNAME.getBytes(StandardCharsets.UTF_8));

  @Test
  void anAuditorSetsUpAnAuthenticatorAndNeverSignsInWithoutIt(
      SampleSystem sample, Chromium chromium) {
    var system = sample.system();
    new KeycloakUsers(system).create(USERNAME, PASSWORD);
    var before = system.tokens(USERNAME, PASSWORD).get();
    var rest = new Rest(system.url());
    assertThat(rest.call("GET", "/api/session", null, before).status()).isEqualTo(200);

    var office =
        Map.of("username", USERNAME, "role", "AUDIT_ADMINISTRATOR", "unitId", sample.countyId());
    var grant = sample.as("secadmin").post("/api/grants", office).path("id").asText();
    awaitEnded(rest, before);

    var authenticator = enrol(system, chromium);
    signInAgain(system, chromium, authenticator);

    rest.call("DELETE", "/api/grants/" + grant, null, system.token("secadmin"));
    awaitForgotten(system);
  }

  /** Who lost the telephone gives the office back and takes it again. */
  private static void awaitForgotten(RunningSystem system) {
    var keycloak = new KeycloakCalls(system);
    var user = keycloak.get("/liandong/users?exact=true&username=" + USERNAME).path(0).path("id");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            !keycloak
                .get("/liandong/users/" + user.asText() + "/credentials")
                .findValuesAsText("type")
                .contains("otp"));
  }

  /** What was begun without a second factor does not go on. */
  private static void awaitEnded(Rest rest, String token) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> rest.call("GET", "/api/audit", null, token).status() == 401);
  }

  private static Authenticator enrol(RunningSystem system, Chromium chromium) {
    try (var page = chromium.signInPage(system)) {
      enter(page);
      assertThat(page.locator("#kc-totp-secret-qr-code")).isVisible();
      chromium.shoot("second-factor-set-up");
      var authenticator = new Authenticator(page.inputValue("#totpSecret"));
      page.fill("#totp", authenticator.code());
      page.click("#saveTOTPBtn");
      page.waitForURL(url -> url.startsWith(system.url().toString()));
      new Console(page, system.url()).menu("审计");
      return authenticator;
    }
  }

  private static void signInAgain(
      RunningSystem system, Chromium chromium, Authenticator authenticator) {
    try (var page = chromium.signInPage(system)) {
      enter(page);
      assertThat(page.locator("#otp")).isVisible();
      chromium.shoot("second-factor-asked");
      page.fill("#otp", "000000");
      page.click("#kc-login");
      assertThat(page.locator("#otp")).isVisible();
      assertThat(page.url()).startsWith(system.keycloak().toString());

      page.fill("#otp", authenticator.nextCode());
      page.click("#kc-login");
      page.waitForURL(url -> url.startsWith(system.url().toString()));
    }
  }

  private static void enter(Page page) {
    page.fill("#username", USERNAME);
    page.fill("#password", PASSWORD);
    page.click("#kc-login");
  }
}
