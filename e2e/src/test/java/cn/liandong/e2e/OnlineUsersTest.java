package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who signed in, who is there, and how somebody is sent away. */
@ExtendWith(SystemExtension.class)
class OnlineUsersTest {

  private static final String SIGN_OUT = "强制退出";
  private static final String USERNAME = "online.one";
  private static final String PASSWORD = Hashes.sha256(USERNAME.getBytes(StandardCharsets.UTF_8));

  @Test
  void anAdministratorSeesWhoIsThereAndSignsThemOutAtOnce(SampleSystem sample, Chromium chromium) {
    new KeycloakUsers(sample.system()).create(USERNAME, PASSWORD);
    try (var person = chromium.signIn(sample.system(), USERNAME, PASSWORD)) {
      grant(sample);
      awaitCopied(sample);
      try (var county = chromium.signIn(sample, "county", 1920, 1080)) {
        county.menu("登录与在线用户");
        assertThat(rowsOfThePerson(county).first()).isVisible();
        county.shoot("sign-ins-1920");
        county.tab("在线用户");
        var row = rowsOfThePerson(county);
        assertThat(row).hasCount(1);
        county.shoot("online-1920");
        row.getByRole(AriaRole.BUTTON, named(SIGN_OUT)).click();
        county.dialog().getByRole(AriaRole.BUTTON, named(SIGN_OUT)).click();
        county.shows("已退出");
      }
      person.page().reload();
      assertThat(person.page().getByText("统一登录").first()).isVisible();
    }
  }

  private static void grant(SampleSystem sample) {
    var unit = sample.unit("罕井镇中心校");
    sample
        .as("county")
        .post(
            "/api/grants",
            Map.of("username", USERNAME, "role", "TOWN_ADMINISTRATOR", "unitId", unit));
  }

  /** From Keycloak's events, every five seconds. */
  private static void awaitCopied(SampleSystem sample) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> !sample.as("county").list("/api/sign-ins", Map.of("username", USERNAME)).isEmpty());
  }

  private static Locator rowsOfThePerson(Console console) {
    return console
        .page()
        .locator("tbody tr:visible")
        .filter(new Locator.FilterOptions().setHasText(USERNAME));
  }

  private static Locator.GetByRoleOptions named(String text) {
    return new Locator.GetByRoleOptions().setName(text);
  }
}
