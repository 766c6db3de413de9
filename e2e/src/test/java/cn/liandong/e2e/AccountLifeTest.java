package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the invitation to the lock, by clicking. */
@ExtendWith(SystemExtension.class)
class AccountLifeTest {

  private static final String SCHOOL = "罕井镇中心小学";

  @TempDir Path folder;

  @Test
  void aSchoolInvitesPrintsAndThePersonActivatesAndForgets(SampleSystem sample, Chromium chromium) {
    try (var school = chromium.signIn(sample, "school", 1366, 768)) {
      school.menu("账号");
      invite(school, "阿力木·买买提\talimu.mmt");
      var slips = Slips.read(printed(school));
      assertThat(slips.text()).contains(SCHOOL, "阿力木·买买提", sample.system().url() + "/#/activate");

      activate(sample, chromium, "alimu.mmt", slips.codeOf("alimu.mmt"), "first pass 1");
      try (var person = chromium.signIn(sample.system(), "alimu.mmt", "first pass 1")) {
        person.shows("账号尚未授权");
      }

      school.reload();
      var code = codeFor(school, "alimu.mmt");
      activate(sample, chromium, "alimu.mmt", code, "second pass 2");
      chromium.signIn(sample.system(), "alimu.mmt", "second pass 2").close();
      assertThat(sample.system().admits("alimu.mmt", "first pass 1")).isFalse();
    }
  }

  @Test
  void aLockedPersonIsOutEverywhereWithinSeconds(SampleSystem sample, Chromium chromium) {
    var clerk = sample.as("county");
    var username = "locked.one";
    clerk.post(
        "/api/invitations",
        Map.of(
            "unitId",
            sample.countyId(),
            "text",
            "李四\t%s\t学校管理员\t%s".formatted(username, SCHOOL),
            "dryRun",
            false));
    var account = account(sample, username);
    var code = clerk.post("/api/activations/" + account + "/code", Map.of()).path("code").asText();
    activate(sample, chromium, username, code, "first pass 1");
    var rest = new Rest(sample.system().url());
    var token = sample.system().tokens(username, "first pass 1").get();
    var school = sample.unit(SCHOOL);
    var doors =
        List.of(
            "/api/units/" + school,
            "/api/activations?unitId=" + school,
            "/api/units/" + school + "/scorecard?period=2025-10");
    try (var person = chromium.signIn(sample.system(), username, "first pass 1")) {
      rest.awaitOk(doors.getFirst(), token);
      rest.awaitOk(doors.getLast(), token);

      clerk.post("/api/activations/" + account + "/lock", Map.of("reason", "手机遗失"));

      Awaitility.await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> doors.stream().noneMatch(door -> shows(rest, door, token)));
      assertThat(rest.call("GET", "/api/session", null, token).json().path("signedIn").asBoolean())
          .isFalse();
      person.page().reload();
      person.page().waitForURL("**/#/sign-in**");
      Awaitility.await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> !sample.system().admits(username, "first pass 1"));
    }
    clerk.post("/api/activations/" + account + "/unlock", Map.of());
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> sample.system().admits(username, "first pass 1"));
  }

  private static boolean shows(Rest rest, String door, String token) {
    var answer = rest.call("GET", door, null, token);
    return answer.status() == 200 && !answer.json().path("items").isEmpty()
        || answer.status() == 200 && !answer.json().has("items");
  }

  private static String account(SampleSystem sample, String username) {
    return sample
        .as("county")
        .list("/api/activations", Map.of("query", username))
        .getFirst()
        .path("accountId")
        .asText();
  }

  private static void invite(Console console, String list) {
    console.button("邀请人员").click();
    console.dialog().getByRole(AriaRole.TEXTBOX, name("名单")).fill(list);
    console.button("检查").click();
    console.shows("没有问题，可以邀请");
    console.button("邀请").click();
    assertThat(console.dialog()).isHidden();
    console.settled();
  }

  private Path printed(Console console) {
    var download = console.page().waitForDownload(() -> console.agree("打印激活单"));
    var file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  private static String codeFor(Console console, String username) {
    console
        .page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(username))
        .getByText("忘记密码")
        .click();
    console.dialog().getByText("发激活码").last().click();
    var code = console.dialog().locator(".code").textContent().strip();
    console.dialog().getByRole(AriaRole.BUTTON, name("关闭")).last().click();
    return code;
  }

  private static void activate(
      SampleSystem sample, Chromium chromium, String username, String code, String password) {
    try (var console = chromium.open(sample.system(), "/activate", 1366, 768)) {
      var page = console.page();
      page.fill("[name=username]", username);
      page.fill("[name=code]", code);
      page.fill("[name=password]", password);
      page.fill("[name=again]", password);
      console.button("设定密码").click();
      console.shows("密码已设定");
    }
  }

  private static Locator.GetByRoleOptions name(String text) {
    return new Locator.GetByRoleOptions().setName(text);
  }
}
