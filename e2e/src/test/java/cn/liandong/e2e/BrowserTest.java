package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console in Chromium, signed in through Keycloak as the clerk and as a school. */
@ExtendWith(SystemExtension.class)
class BrowserTest {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

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

  private static Page signIn(SampleSystem sample, String username, int width, int height) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    var page = context.newPage();
    page.navigate(sample.system().url() + "/api/session/login?return=/%23/");
    page.fill("#username", username);
    page.fill("#password", sample.system().password(username));
    page.click("#kc-login");
    page.waitForURL(Pattern.compile(Pattern.quote(sample.system().url().toString()) + "/.*"));
    return page;
  }

  @Test
  void theClerkSeesTheCountyRateOfTheMonth(SampleSystem sample) {
    try (var page = signIn(sample, "county", 1366, 768)) {
      page.navigate(sample.system().url() + "/#/indicators?period=2025-10&indicator=I08");
      assertThat(page.locator("body")).containsText("75.90%");
      shoot(page, "indicators-1366");
    }
  }

  @Test
  void theSchoolSeesItsOwnFigures(SampleSystem sample) {
    try (var page = signIn(sample, "school", 375, 812)) {
      page.navigate(sample.system().url() + "/#/my-school");
      assertThat(page.locator("body")).containsText("罕井镇中心小学");
      shoot(page, "my-school-375");
    }
  }

  @Test
  void theBrowserNeverHoldsAReadableToken(SampleSystem sample) {
    try (var page = signIn(sample, "county", 1366, 768)) {
      var readable = page.evaluate("document.cookie + JSON.stringify(localStorage)").toString();
      org.assertj.core.api.Assertions.assertThat(readable).doesNotContain("eyJ");
    }
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }
}
