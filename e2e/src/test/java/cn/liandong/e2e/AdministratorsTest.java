package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 三员: each does the own work and fails at the others', by menu, by address and by API. */
@ExtendWith(SystemExtension.class)
class AdministratorsTest {

  private static final String NO_AUDIT = "只有审计管理员可以查看审计记录";

  /** With the browser's own session. */
  private static final String ORDER =
      """
      async ([method, path, body]) => {
        const { csrfToken } = await (await fetch('/api/session')).json()
        const headers = { 'X-CSRF-Token': csrfToken, 'Content-Type': 'application/json' }
        const answer = await fetch(path, { method, headers, body: body || undefined })
        const json = await answer.json()
        return answer.status + ' ' + (json.reason ?? json.items?.length)
      }\
      """;

  @Test
  void theSystemAdministratorGrantsNothingAndReadsNeitherFiguresNorTheAudit(
      SampleSystem sample, Chromium chromium) {
    try (var console = chromium.signIn(sample, "sysadmin", 1366, 768)) {
      assertThat(menu(console)).containsExactly("授权", "账号", "应急查阅", "登录与在线用户", "规则");
      console.menu("授权");
      console.shows("系统管理员", "安全管理员", "审计管理员");
      assertThat(console.button("授权")).hasCount(0);
      assertThat(order(console, "POST", "/api/grants", grant(sample, "town", "COUNTY_LEADER")))
          .isEqualTo("403 GRANT_EXCEEDS_OWN");
      readsNoAudit(console);
      readsNoFigures(console, sample);
    }
  }

  @Test
  void theSecurityAdministratorGrantsButReadsNeitherFiguresNorTheAudit(
      SampleSystem sample, Chromium chromium) {
    var deputy = newcomer(sample);
    try (var console = chromium.signIn(sample, "secadmin", 1366, 768)) {
      assertThat(menu(console)).containsExactly("授权", "外部机构", "登录与在线用户", "规则");
      console.menu("授权");
      fill(console, deputy, "县局领导");
      console.button("授权").click();
      console.shows("已授权");
      fill(console, "sysadmin", "审计管理员");
      console.button("授权").click();
      console.shows("三员各由一人担任");
      console.shoot("security-administrator");
      revoke(sample, deputy);

      assertThat(order(console, "GET", "/api/activations", "")).isEqualTo("200 0");
      readsNoAudit(console);
      readsNoFigures(console, sample);
    }
  }

  @Test
  void theAuditorReadsTheAuditAndChangesNothing(SampleSystem sample, Chromium chromium) {
    try (var console = chromium.signIn(sample, "auditor", 1366, 768)) {
      assertThat(menu(console)).containsExactly("应急查阅", "登录与在线用户", "规则", "审计");
      console.open("/grants");
      assertThat(console.button("授权")).hasCount(0);
      assertThat(order(console, "POST", "/api/grants", grant(sample, "town", "COUNTY_LEADER")))
          .startsWith("403 ");
      readsNoFigures(console, sample);
    }
  }

  private static List<String> menu(Console console) {
    return console
        .page()
        .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主菜单"))
        .getByRole(AriaRole.LINK)
        .allTextContents()
        .stream()
        .map(String::strip)
        .toList();
  }

  private static void readsNoAudit(Console console) {
    console.open("/audit");
    console.shows(NO_AUDIT);
    assertThat(order(console, "GET", "/api/audit", "")).isEqualTo("403 NOT_ALLOWED");
  }

  private static void readsNoFigures(Console console, SampleSystem sample) {
    var county = sample.countyId();
    for (var path :
        List.of(
            "/api/units?parentId=" + county,
            "/api/imports?template=usage&unitId=" + county,
            "/api/bulletins?unitId=" + county,
            "/api/tasks?unitId=" + county,
            "/api/indicators/I08/values?period=2025-10&unitId=" + county)) {
      assertThat(order(console, "GET", path, "")).as(path).matches("(403|404) .+|200 0");
    }
    console.open("/bulletins/" + sample.bulletinId(SampleSystem.MONTHS.getLast()));
    console.shows("不在您的管理范围内");
  }

  private static String order(Console console, String method, String path, String body) {
    return console.page().evaluate(ORDER, List.of(method, path, body)).toString();
  }

  private static String grant(SampleSystem sample, String username, String role) {
    return "{\"username\":\"%s\",\"role\":\"%s\",\"unitId\":\"%s\"}"
        .formatted(username, role, sample.countyId());
  }

  /** Somebody who signed in once. */
  private static String newcomer(SampleSystem sample) {
    var username = "deputy";
    var password = Hashes.sha256(username.getBytes(StandardCharsets.UTF_8));
    new KeycloakUsers(sample.system()).create(username, password);
    new Rest(sample.system().url())
        .call("GET", "/api/session", null, sample.system().tokens(username, password).get());
    return username;
  }

  private static void revoke(SampleSystem sample, String username) {
    var account =
        sample.as("secadmin").list("/api/accounts", Map.of("query", username)).getFirst();
    var grant = account.path("grants").path(0).path("id").asText();
    var rest = new Rest(sample.system().url());
    var answer =
        rest.call("DELETE", "/api/grants/" + grant, null, sample.system().token("secadmin"));
    assertThat(answer.status()).isBetween(200, 204);
  }

  private static void fill(Console console, String username, String role) {
    console
        .page()
        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("登录名").setExact(true))
        .fill(username);
    console.choose("角色", role);
    console.choose("单位", "蒲城县");
  }
}
