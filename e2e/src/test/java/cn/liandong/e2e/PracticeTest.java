package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies, designations, pairings and facilities in Chromium, as the clerk works with them. */
@ExtendWith(SystemExtension.class)
class PracticeTest {

  private static final List<String> FLAGS =
      List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void openBrowser() {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(FLAGS));
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
    playwright.close();
  }

  @Test
  void theClerkFoundsALeadingGroupWithTheOfficesOfTheDocument(SampleSystem sample) {
    try (var page = signIn(sample)) {
      new Console(page, sample.system().url()).open("/bodies?kind=leading_group");
      page.getByRole(AriaRole.BUTTON, named("新建机构")).click();
      page.getByLabel("名称").last().fill("深度应用工作领导小组");
      page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, dialogButton("新建机构")).click();
      assertThat(page.locator("h1")).containsText("深度应用工作领导小组");
      assertThat(page.locator("body")).containsText("县教育体育局 局长");
      shoot(page, "body");
    }
  }

  @Test
  void theGaugeOfAProgrammeCountsANomination(SampleSystem sample) {
    sample.practice().designation("兴镇山王教学点");
    try (var page = signIn(sample)) {
      new Console(page, sample.system().url()).open("/designations?programme=ai_clubs");
      assertThat(page.locator("body")).containsText("名额 20");
      assertThat(page.locator("body")).containsText("兴镇山王教学点");
      shoot(page, "designations");
    }
  }

  @Test
  void ruralSchoolsWithoutAPartnerAreShown(SampleSystem sample) {
    try (var page = signIn(sample)) {
      new Console(page, sample.system().url()).open("/pairings?kind=delivery_classroom");
      assertThat(page.locator("body")).containsText("没有结对的乡村薄弱学校");
      shoot(page, "pairings");
      new Console(page, sample.system().url()).open("/facilities");
      assertThat(page.locator("body")).containsText("分类合计");
      shoot(page, "facilities");
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions dialogButton(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Page signIn(SampleSystem sample) {
    var page =
        browser
            .newContext(
                new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("zh-CN"))
            .newPage();
    page.navigate(sample.system().url() + "/api/session/login?return=/%23/");
    page.fill("#username", "county");
    page.fill("#password", sample.system().password("county"));
    page.click("#kc-login");
    page.waitForURL(Pattern.compile(Pattern.quote(sample.system().url().toString()) + "/.*"));
    return page;
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", "practice-" + name + ".png"))
            .setFullPage(true));
  }
}
