package cn.liandong.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;

/** One browser for all tests; every window has cookies of its own. */
final class Chromium implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final double PATIENCE = 60_000;

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(FLAGS));

  Chromium() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  /** Signed in through Keycloak's page, on the first page of the console. */
  Console signIn(SampleSystem sample, String username, int width, int height) {
    return signIn(sample.system(), username, width, height);
  }

  Console signIn(RunningSystem system, String username, int width, int height) {
    return signIn(system, username, system.password(username), width, height);
  }

  Console signIn(RunningSystem system, String username, String password) {
    return signIn(system, username, password, 1366, 768);
  }

  private Console signIn(
      RunningSystem system, String username, String password, int width, int height) {
    var page = signInPage(system, width, height);
    page.fill("#username", username);
    page.fill("#password", password);
    page.click("#kc-login");
    page.waitForURL(url -> url.startsWith(system.url().toString()));
    var console = new Console(page, system.url());
    console.settled();
    return console;
  }

  /** A page that needs no sign-in. */
  Console open(RunningSystem system, String path, int width, int height) {
    var page = newPage(width, height);
    page.navigate(system.url() + "/#" + path);
    var console = new Console(page, system.url());
    console.settled();
    return console;
  }

  /** Keycloak's page, asking who is there. */
  Page signInPage(RunningSystem system) {
    return signInPage(system, 1366, 768);
  }

  private Page signInPage(RunningSystem system, int width, int height) {
    var page = newPage(width, height);
    page.navigate(system.url().toString());
    page.click("text=统一登录");
    page.waitForSelector("#kc-login");
    return page;
  }

  private Page newPage(int width, int height) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    context.setDefaultTimeout(PATIENCE);
    return context.newPage();
  }

  /** Every window that is open. */
  void shoot(String name) {
    browser.contexts().stream()
        .flatMap(context -> context.pages().stream())
        .forEach(page -> Console.shoot(page, name + "-" + page.viewportSize().width));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
