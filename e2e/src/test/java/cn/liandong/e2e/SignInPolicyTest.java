package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the sign-in server enforces, as a person meets it, and what happens when it no longer does.
 */
@ExtendWith(SystemExtension.class)
class SignInPolicyTest {

  private static final int ALLOWED_FAILURES = 5;

  @Test
  void afterFiveFailuresEvenTheRightPasswordHasToWait(SampleSystem sample, Chromium chromium) {
    var system = sample.system();
    new KeycloakUsers(system).create("guessed", "the-right-1-password");
    try (var page = chromium.signInPage(system)) {
      for (int i = 0; i < ALLOWED_FAILURES; i++) {
        enter(page, "guessed", "a-wrong-1-password");
        assertThat(page.locator("body")).containsText("账号或密码不正确");
      }

      enter(page, "guessed", "the-right-1-password");

      assertThat(page.locator("body")).containsText("暂时锁定。请核对后过一会儿再试");
      assertThat(page.url()).startsWith(system.keycloak().toString());
      chromium.shoot("sign-in-locked");
    }
  }

  @Test
  void aPasswordFromSomebodyElseIsChangedBeforeAnythingIsShown(
      SampleSystem sample, Chromium chromium) {
    var system = sample.system();
    new KeycloakUsers(system).createTemporary("first-time", "handed-out-1-password");
    try (var page = chromium.signInPage(system)) {
      enter(page, "first-time", "handed-out-1-password");
      assertThat(page.locator("body")).containsText("请先设置自己的新密码");
      chromium.shoot("sign-in-first-password");

      change(page, "short-1");
      assertThat(page.locator("body")).containsText("至少要 10 个字符");
      change(page, "no-digits-in-this-one");
      assertThat(page.locator("body")).containsText("至少要有 1 个数字");
      change(page, "xx-first-time-1-xx");
      assertThat(page.locator("body")).containsText("不能包含账号");
      change(page, "handed-out-1-password");
      assertThat(page.locator("body")).containsText("用过的密码");
      change(page, "my-own-1-password");

      page.waitForURL(url -> url.startsWith(system.url().toString()));
      assertThat(system.tokens("first-time", "my-own-1-password").get()).isNotBlank();
    }
  }

  @Test
  void settingsThatSomebodyLoosenedAreNamedAndGivenBack(SampleSystem sample) {
    var system = sample.system();
    var keycloak = new KeycloakCalls(system);
    assertThat(system.liandong(List.of("realm"))).contains("与本版本一致");
    loosen(keycloak);

    assertThatThrownBy(() -> system.liandong(List.of("realm")))
        .hasMessageContaining("failureFactor：应为“5”，现为“500”")
        .hasMessageContaining("clients/liandong-gateway/directAccessGrantsEnabled")
        .hasMessageContaining("user-profile/attributes/username/permissions/edit")
        .hasMessageContaining("liandong-second-factor DISABLED");
    assertThat(system.liandong(List.of("realm", "--repair"))).contains("已恢复 4 处设置");

    assertThat(system.liandong(List.of("realm"))).contains("与本版本一致");
    assertThat(keycloak.get("/liandong").path("failureFactor").asInt()).isEqualTo(5);
  }

  private static void loosen(KeycloakCalls keycloak) {
    var realm = (ObjectNode) keycloak.get("/liandong");
    keycloak.put("/liandong", realm.put("failureFactor", 500));
    var client = (ObjectNode) keycloak.get("/liandong/clients?clientId=liandong-gateway").get(0);
    keycloak.put(
        "/liandong/clients/" + client.path("id").asText(),
        client.put("directAccessGrantsEnabled", true));
    var profile = (ObjectNode) keycloak.get("/liandong/users/profile");
    profile
        .path("attributes")
        .forEach(attribute -> {
          if (attribute.path("name").asText().equals("username")) {
            ((ObjectNode) attribute.path("permissions")).putArray("edit").add("admin").add("user");
          }
        });
    keycloak.put("/liandong/users/profile", profile);
    var steps = "/liandong/authentication/flows/liandong-browser/executions";
    keycloak
        .get(steps)
        .forEach(step -> {
          if (step.path("displayName").asText().equals("liandong-second-factor")) {
            keycloak.put(steps, ((ObjectNode) step).put("requirement", "DISABLED"));
          }
        });
  }

  private static void enter(Page page, String username, String password) {
    page.fill("#username", username);
    page.fill("#password", password);
    page.click("#kc-login");
  }

  private static void change(Page page, String password) {
    page.fill("#password-new", password);
    page.fill("#password-confirm", password);
    page.click("#kc-form-buttons input[type=submit], #kc-submit, button[type=submit]");
  }
}
