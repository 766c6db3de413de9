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

/** The task ledger in Chromium: the wall, the import of a pasted table, a task that is done. */
@ExtendWith(SystemExtension.class)
class TaskLedgerTest {

  private static final String PASTED =
      """
      序号\t工作任务\t牵头单位\t责任人\t完成时限
      1\t建设100%覆盖的平台管理员队伍\t电教中心\t甲某某\t2030年6月底前
      2\t组织20节示范课\t教研室、教师发展中心\t乙某某\t2024年1月
      """;

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
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
    playwright.close();
  }

  @Test
  void theWallShowsEveryDepartmentAndLeadsToItsTasks(SampleSystem sample) {
    try (var page = open(sample, "county")) {
      var wall = page.getByRole(AriaRole.REGION, named("各部门进展"));
      assertThat(wall).containsText("电教中心");
      assertThat(wall).containsText("各校");
      shoot(page, "tasks-wall-1366");

      page.getByRole(AriaRole.BUTTON, button("电教中心 印发前已到期")).click();
      var list = page.getByRole(AriaRole.REGION, named("任务"));
      assertThat(list.locator("tbody tr")).hasCount(3);
      list.getByText("县、校超级管理员确认并激活").click();
      assertThat(page.locator(".el-drawer")).containsText("文件2025年7月4日印发");
      assertThat(page.locator(".el-drawer")).containsText("电教中心负责人");
      shoot(page, "tasks-detail-1366");
    }
  }

  @Test
  void aPastedTableBecomesTasksWithoutItsNames(SampleSystem sample) {
    try (var page = open(sample, "county")) {
      page.getByRole(AriaRole.BUTTON, button("导入任务表")).click();
      page.getByLabel("粘贴任务表").fill(PASTED);
      page.getByText("政策包以外的文件").click();
      page.getByLabel("文件名称").fill("关于示范课的通知");
      page.getByRole(AriaRole.BUTTON, button("读取")).click();
      var dialog = page.locator(".el-dialog");
      assertThat(dialog).containsText("共 2 项：新增 2");
      assertThat(dialog).containsText("姓名不保存");
      assertThat(dialog).not().containsText("甲某某");
      shoot(page, "tasks-import-1366");

      page.getByRole(AriaRole.BUTTON, button("导入 2 项")).click();
      var list = page.getByRole(AriaRole.REGION, named("任务"));
      assertThat(list).containsText("组织20节示范课");
      list.getByText("组织20节示范课").click();
      var drawer = page.locator(".el-drawer");
      drawer.getByText("已完成").click();
      drawer.getByLabel("佐证说明").fill("示范课清单");
      drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存")).click();
      assertThat(list.locator("tr", hasText("组织20节示范课"))).containsText("迟于时限完成");
    }
  }

  @Test
  void aLeaderReadsTheLedgerAndASchoolHasNone(SampleSystem sample) {
    try (var page = open(sample, "leader")) {
      assertThat(page.getByRole(AriaRole.REGION, named("各部门进展"))).containsText("基教一股");
      assertThat(page.getByRole(AriaRole.BUTTON, button("导入任务表"))).hasCount(0);
    }
    try (var page = open(sample, "school")) {
      var menu = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主菜单"));
      assertThat(menu).not().containsText("任务台账");
      assertThat(page.locator("main")).not().containsText("基教一股");
    }
  }

  private static Page open(SampleSystem sample, String username) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("zh-CN"));
    var page = context.newPage();
    page.navigate(sample.system().url() + "/api/session/login?return=/%23/tasks");
    page.fill("#username", username);
    page.fill("#password", sample.system().password(username));
    page.click("#kc-login");
    page.waitForURL(Pattern.compile(Pattern.quote(sample.system().url().toString()) + "/.*"));
    page.navigate(sample.system().url() + "/#/tasks");
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.LocatorOptions hasText(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }
}
