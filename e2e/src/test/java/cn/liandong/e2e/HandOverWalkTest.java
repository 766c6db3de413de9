package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.seeds.demo.ApiClient;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A county's administrator leaves in the middle of an import; somebody new goes on with it. */
@ExtendWith(SystemExtension.class)
class HandOverWalkTest {

  private static final String LEAVER = "leaving.one";
  private static final String FOLLOWER = "next.one";
  private static final String PASSWORD = "first pass 1";
  private static final String FILE = "pucheng-export-2025-10.xlsx";

  @Test
  void theOldOneIsThrownOutAndTheNewOneGoesOn(SampleSystem sample, Chromium chromium) {
    var account = invite(sample);
    activate(sample, chromium, LEAVER, code(sample, account));
    var leaver =
        new ApiClient(sample.system().url(), sample.system().tokens(LEAVER, PASSWORD));
    var open =
        ImportCalls.id(
            new ImportCalls(leaver, sample.countyId()).upload(SystemExtension.sample(FILE)));

    try (var old = chromium.signIn(sample.system(), LEAVER, PASSWORD);
        var county = chromium.signIn(sample, "county", 1366, 768)) {
      old.menu("数据导入");
      old.shows(FILE);
      var code = handOver(county);

      old.page().reload();
      old.page().waitForURL("**/#/sign-in**");
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> !sample.system().admits(LEAVER, PASSWORD));

      activate(sample, chromium, FOLLOWER, code);
      goOn(sample, chromium, open);
    }
    assertThat(sample.as("county").get("/api/imports/" + open).path("createdBy").asText())
        .isEqualTo(LEAVER);
  }

  /** The code on the last page. */
  private static String handOver(Console county) {
    county.menu("账号");
    county
        .page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(LEAVER))
        .getByText("移交")
        .click();
    county.shows("李四（leaving.one）");
    county.page().getByLabel("原因").fill("工作调动");
    county.shoot("hand-over-1");
    county.button("下一步").click();
    county.page().getByText("邀请一位新人员").click();
    county.page().getByLabel("姓名").fill("陈𬱖");
    county.page().getByLabel("用户名").fill(FOLLOWER);
    county.shoot("hand-over-2");
    county.button("核对").click();
    county.shows("李四（leaving.one）的账号停用", "县级管理员", "保持不变");
    county.shoot("hand-over-3");
    county.page().setViewportSize(1920, 1080);
    county.shoot("hand-over-3-1920");
    county.page().setViewportSize(1366, 768);
    county.button("移交").click();
    county.shows("由“陈𬱖”接替");
    county.shoot("hand-over-4");
    return county.dialog().locator(".code").textContent().strip();
  }

  private static void goOn(SampleSystem sample, Chromium chromium, String open) {
    try (var next = chromium.signIn(sample.system(), FOLLOWER, PASSWORD)) {
      next.menu("数据导入");
      assertThat(next.page()).hasURL(Pattern.compile(".*#/imports"));
      next.link(FILE).first().click();
      next.page().waitForURL("**/#/imports/" + open);
      next.shoot("hand-over-open-work");
      next.agree("放弃");
      next.shows("已放弃这次导入");
    }
  }

  private static String invite(SampleSystem sample) {
    var list = "李四\t" + LEAVER + "\t县级管理员";
    sample
        .as("county")
        .post(
            "/api/invitations",
            Map.of("unitId", sample.countyId(), "text", list, "dryRun", false));
    return sample
        .as("county")
        .list("/api/activations", Map.of("query", LEAVER))
        .getFirst()
        .path("accountId")
        .asText();
  }

  private static String code(SampleSystem sample, String account) {
    return sample
        .as("county")
        .post("/api/activations/" + account + "/code", Map.of())
        .path("code")
        .asText();
  }

  private static void activate(
      SampleSystem sample, Chromium chromium, String username, String code) {
    try (var console = chromium.open(sample.system(), "/activate", 1366, 768)) {
      Page page = console.page();
      page.fill("[name=username]", username);
      page.fill("[name=code]", code);
      page.fill("[name=password]", PASSWORD);
      page.fill("[name=again]", PASSWORD);
      console.button("设定密码").click();
      console.shows("密码已设定");
    }
  }
}
