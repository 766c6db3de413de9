package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The task ledger in Chromium: the wall, the import of a pasted table, a task that is done. */
@ExtendWith(SystemExtension.class)
class TaskLedgerTest {

  private static final String PASTED =
      """
      序号\t工作任务\t牵头单位\t责任人\t完成时限
      1\t建设100%覆盖的平台管理员队伍\t电教中心\t甲某某\t2030年6月底前
      2\t组织20节示范课\t教研室、教师发展中心\t乙某某\t2024年1月
      """;

  @Test
  void theWallShowsEveryDepartmentAndLeadsToItsTasks(SampleSystem sample, Chromium chromium) {
    try (var console = open(sample, chromium, "county")) {
      var wall = region(console, "各部门进展");
      assertThat(wall).containsText("电教中心");
      assertThat(wall).containsText("各校");
      console.shoot("tasks-wall-1366");

      console
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("电教中心 印发前已到期"))
          .click();
      var list = region(console, "任务");
      assertThat(list.locator("tbody tr")).hasCount(3);
      list.getByText("县、校超级管理员确认并激活").click();
      assertThat(console.page().locator(".el-drawer")).containsText("文件2025年7月4日印发");
      assertThat(console.page().locator(".el-drawer")).containsText("电教中心负责人");
      console.shoot("tasks-detail-1366");
    }
  }

  @Test
  void aPastedTableBecomesTasksWithoutItsNames(SampleSystem sample, Chromium chromium) {
    try (var console = open(sample, chromium, "county")) {
      console.button("导入任务表").click();
      console.page().getByLabel("粘贴任务表").fill(PASTED);
      console.page().getByText("政策包以外的文件").click();
      console.page().getByLabel("文件名称").fill("关于示范课的通知");
      console.button("读取").click();
      var dialog = console.page().locator(".el-dialog");
      assertThat(dialog).containsText("共 2 项：新增 2");
      assertThat(dialog).containsText("姓名不保存");
      assertThat(dialog).not().containsText("甲某某");
      console.shoot("tasks-import-1366");

      console.button("导入 2 项").click();
      var list = region(console, "任务");
      assertThat(list).containsText("组织20节示范课");
      list.getByText("组织20节示范课").click();
      var drawer = console.page().locator(".el-drawer");
      drawer.getByText("已完成").click();
      drawer.getByLabel("佐证说明").fill("示范课清单");
      drawer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存")).click();
      assertThat(list.locator("tr", hasText("组织20节示范课"))).containsText("迟于时限完成");
    }
  }

  @Test
  void aLeaderReadsTheLedger(SampleSystem sample, Chromium chromium) {
    try (var console = open(sample, chromium, "leader")) {
      assertThat(region(console, "各部门进展")).containsText("基教一股");
      assertThat(console.button("导入任务表")).hasCount(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"town", "school"})
  void townsAndSchoolsReadWhatIsAskedOfSchools(
      String username, SampleSystem sample, Chromium chromium) {
    try (var console = open(sample, chromium, username)) {
      var list = region(console, "任务");
      assertThat(list).containsText("县、校超级管理员确认并激活");
      assertThat(list).not().containsText("制定实施方案");
      assertThat(region(console, "各部门进展")).hasCount(0);
      console.shoot("tasks-" + username + "-1366");
    }
  }

  private static Console open(SampleSystem sample, Chromium chromium, String username) {
    var console = chromium.signIn(sample, username, 1366, 768);
    console.page().navigate(console.url() + "/#/tasks");
    return console;
  }

  private static Locator region(Console console, String name) {
    return console
        .page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.LocatorOptions hasText(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }
}
