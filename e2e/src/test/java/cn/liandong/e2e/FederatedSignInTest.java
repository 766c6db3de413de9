package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People come from the province's platform, a real Keycloak. All in one walk: it costs a second
 * Keycloak.
 */
@Tag("standalone-only") // Keycloak and identity are the same in both shapes
@ExtendWith(SystemExtension.class)
class FederatedSignInTest {

  private static final String NAME = "阿依古丽·买买提";
  private static final String PHONE = "13800001234";

  @Test
  void whomTheProvinceVerifiedIsLinkedAndNobodyElse(OrdosSystem ordos, Chromium chromium) {
    var system = ordos.system();
    var people = new RegisteredPeople(ordos);
    var banner = people.banner();
    var account = people.activated(ordos.cityId(), NAME, "ayiguli", PHONE);
    people.activated(ordos.cityId(), "同名", "same.one", "13800005678");
    people.activated(banner, "同名", "same.two", "13800005678");

    try (var province = Province.beside(system)) {
      assertThat(province.connect().output()).contains("已恢复 1 处设置");
      assertThat(system.liandong(List.of("realm"))).contains("与本版本一致");
      province.person("ayiguli.p", NAME, "+86" + PHONE, true);
      province.person("unverified.p", NAME, PHONE, false);
      province.person("nobody.p", "查无此人", "13800009999", true);
      province.person("same.p", "同名", "13800005678", true);

      refused(system, chromium, "unverified.p", "没有提供您的姓名和已验证的手机号");
      refused(system, chromium, "nobody.p", "没有姓名和手机号都与您一致的账号");
      refused(system, chromium, "same.p", "不止一个账号与您的信息一致");
      assertThat(links(system, account)).isEmpty();

      try (var page = comes(system, chromium, "ayiguli.p")) {
        assertThat(page.locator("body")).containsText("账号“ayiguli”还没有任何单位的权限");
      }
      assertThat(links(system, account)).hasSize(1);
      try (var page = comes(system, chromium, "ayiguli.p")) {
        assertThat(page.locator("body")).containsText("账号“ayiguli”还没有任何单位的权限");
      }
      assertThat(links(system, account)).hasSize(1);

      whoEndsTheLinkIsLinkedAnew(system, chromium, account);
      whoIsAnAdministratorIsAskedForASecondFactor(ordos, chromium);
      onlyWhatThePlatformSignedForUsIsTaken(system, chromium, province);
      whileItIsAwayTheRestGoesOn(system, chromium);

      ordos.as("county").post("/api/activations/" + account + "/lock", Map.of("reason", "手机遗失"));
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !user(system, "ayiguli").path("enabled").asBoolean());
      try (var page = arrives(system, chromium, "ayiguli.p")) {
        assertThat(page.locator("body")).containsText("这个账号已停用");
      }
      assertNothingIsLeft(system);
      province.disconnect();
      try (var page = chromium.signInPage(system)) {
        assertThat(page.getByText(Province.NAME)).isHidden();
      }
    }
  }

  private static void whoEndsTheLinkIsLinkedAnew(
      RunningSystem system, Chromium chromium, String account) {
    var person = system.tokens("ayiguli", RegisteredPeople.PASSWORD).get();
    var unlinked = new Rest(system.url()).call("DELETE", "/api/upstream-link", null, person);
    assertThat(unlinked.status()).isEqualTo(204);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> links(system, account).isEmpty());
    comes(system, chromium, "ayiguli.p").close();
    assertThat(links(system, account)).hasSize(1);
  }

  private static void whoIsAnAdministratorIsAskedForASecondFactor(
      OrdosSystem ordos, Chromium chromium) {
    var office =
        Map.of("username", "ayiguli", "role", "AUDIT_ADMINISTRATOR", "unitId", ordos.cityId());
    var grant = ordos.as("secadmin").post("/api/grants", office).path("id").asText();
    var system = ordos.system();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> new Database(system).count("select count(*) from identity.keycloak_order") == 0);
    try (var page = arrives(system, chromium, "ayiguli.p")) {
      assertThat(page.locator("#kc-totp-secret-qr-code")).isVisible();
      assertThat(page.url()).startsWith(system.keycloak().toString());
    }
    new Rest(system.url()).call("DELETE", "/api/grants/" + grant, null, system.token("secadmin"));
  }

  private static void onlyWhatThePlatformSignedForUsIsTaken(
      RunningSystem system, Chromium chromium, Province province) {
    try (var forged = new ForgedTokens(province.issuer())) {
      change(system, Map.of("tokenUrl", forged.url() + "/token", "jwksUrl", forged.url() + "/certs"));
      assertThat(system.run(List.of("realm")).output()).contains("upstream/config/tokenUrl");
      var refusal = "没能通过上级平台登录";
      expect(system, chromium, refusal, forged::answerSignedByAnother);
      expect(system, chromium, refusal, nonce -> forged.answerWith(nonce, Map.of("exp", 1000)));
      expect(
          system, chromium, refusal, nonce -> forged.answerWith(nonce, Map.of("aud", "another")));
      expect(
          system,
          chromium,
          refusal,
          nonce -> forged.answerWith(nonce, Map.of("iss", "https://elsewhere.example")));
      expect(system, chromium, "invalid nonce", nonce -> forged.answerWith("another", Map.of()));
      expect(system, chromium, "没有提供您的姓名", nonce -> forged.answerWith(nonce, Map.of()));
    }
  }

  private static void whileItIsAwayTheRestGoesOn(RunningSystem system, Chromium chromium) {
    try (var page = arrives(system, chromium, "ayiguli.p")) {
      assertThat(page.locator("body")).containsText("没能通过上级平台登录");
    }
    chromium.signIn(system, "county", 1366, 768).close();
    assertThat(system.liandong(List.of("realm", "--repair"))).contains("upstream/config/tokenUrl");
  }

  private interface Forgery {
    void with(String nonce);
  }

  private static void expect(
      RunningSystem system, Chromium chromium, String text, Forgery forgery) {
    var nonce = new AtomicReference<>("");
    try (var page = chromium.signInPage(system)) {
      page.onRequest(request -> {
        if (request.url().contains("/realms/province/") && request.url().contains("nonce=")) {
          nonce.set(request.url().replaceFirst(".*[?&]nonce=([^&]*).*", "$1"));
        }
      });
      page.click("text=" + Province.NAME);
      page.fill("#username", "nobody.p");
      page.fill("#password", Province.PASSWORD);
      forgery.with(nonce.get());
      page.click("#kc-login");
      assertThat(page.locator("body")).containsText(text);
    }
  }

  private static void change(RunningSystem system, Map<String, String> settings) {
    var keycloak = new KeycloakCalls(system);
    var path = "/liandong/identity-provider/instances/upstream";
    var provider = (ObjectNode) keycloak.get(path);
    settings.forEach(((ObjectNode) provider.get("config"))::put);
    ((ObjectNode) provider.get("config")).put("disableUserInfo", "true");
    keycloak.put(path, provider);
  }

  private static void refused(
      RunningSystem system, Chromium chromium, String username, String advice) {
    try (var page = comes(system, chromium, username)) {
      assertThat(page.locator("body")).containsText(advice);
      chromium.shoot("upstream-refused-" + username);
    }
    assertNothingIsLeft(system);
  }

  private static void assertNothingIsLeft(RunningSystem system) {
    assertThat(new KeycloakCalls(system).get("/liandong/users?username=@upstream")).isEmpty();
  }

  private static Page comes(RunningSystem system, Chromium chromium, String username) {
    var page = arrives(system, chromium, username);
    page.waitForURL(url -> url.startsWith(system.url().toString()));
    return page;
  }

  private static Page arrives(RunningSystem system, Chromium chromium, String username) {
    var page = chromium.signInPage(system);
    page.click("text=" + Province.NAME);
    page.fill("#username", username);
    page.fill("#password", Province.PASSWORD);
    page.click("#kc-login");
    return page;
  }

  private static JsonNode links(RunningSystem system, String account) {
    var subject =
        new Database(system)
            .text("select subject from identity.account where id = '" + account + "'");
    return new KeycloakCalls(system).get("/liandong/users/" + subject + "/federated-identity");
  }

  private static JsonNode user(RunningSystem system, String username) {
    return new KeycloakCalls(system)
        .get("/liandong/users?exact=true&username=" + username)
        .get(0);
  }
}
