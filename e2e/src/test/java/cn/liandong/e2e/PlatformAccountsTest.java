package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From a list of accounts to the calls it leads to, in Chromium. */
@ExtendWith(SystemExtension.class)
class PlatformAccountsTest {

  private static final String SCHOOL = "罕井镇中心小学";
  private static final String ROSTER =
      """
      学校名称,姓名,工号,手机号码
      %1$s,张三,T1,13800138000
      %1$s,李四,T2,13900139000
      %1$s,阿力木·买买提,T3,
      %1$s,㛃月,T4,
      """
          .formatted(SCHOOL);
  private static final String ACCOUNTS =
      """
      国家平台账号名单（截至2025年10月31日）
      学校名称,姓名,工号,手机号码,账号状态,管理员激活
      %1$s,李四,,139****9000,已注册,未激活
      %1$s,阿力木·买买提,T3,,已实名认证,
      %1$s,㛃月,T4,,已实名认证,
      """
          .formatted(SCHOOL);

  @TempDir Path folder;

  @Test
  void theClerkImportsAListAndTheSchoolSeesWhomToCall(SampleSystem sample, Chromium chromium)
      throws IOException {
    var rosters = new ImportCalls(sample.as("county"), sample.countyId(), "teachers");
    rosters.confirm(rosters.upload(file("roster.csv", ROSTER)), false);
    try (var clerk = chromium.signIn(sample, "county", 1366, 768)) {
      importAccounts(clerk);
      clerk.menu("国家平台账号");
      clerk.shows("未注册 1", "已实名认证 2", "名单截止日在国家平台还没有账号");
      clerk.shoot("platform-accounts-clerk");
      clerk.open("/platform-accounts?tab=figures&period=2025-10");
      clerk.shows(SCHOOL, "3/4 = 75.00%", "人数相差");
      clerk.page().setViewportSize(1920, 1080);
      clerk.shoot("platform-figures-1920");
    }
    try (var school = chromium.signIn(sample, "school", 1366, 768)) {
      school.menu("国家平台账号");
      callZhang(school);
      var file = school.download(school.link("下载待联系名单"), folder);
      try (var workbook = WorkbookFactory.create(file.toFile())) {
        var names = workbook.getSheet("待联系名单");
        assertThat(Workbooks.texts(names.getRow(3), 4))
            .containsExactly(SCHOOL, "张三", "T1", "138****8000");
      }
    }
  }

  private void importAccounts(Console clerk) throws IOException {
    clerk.menu("数据导入");
    clerk.upload("国家平台账号名单", file("accounts.csv", ACCOUNTS));
    clerk.shows("2025年10月31日", "从标题行识别");
    clerk.tab("待答问题");
    clerk.page().getByText("名单写的是全部账号").click();
    clerk.button("提交回答（1）").click();
    clerk.shows("已回答");
    clerk.agree("全部导入");
    clerk.shows("已导入");
  }

  private static void callZhang(Console school) {
    school.shows("张三", "李四", "138****8000", "未联系");
    var row =
        school.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("张三"));
    row.getByRole(AriaRole.BUTTON).click();
    school.dialog().getByLabel("备注").fill("周五前注册");
    school.shoot("platform-call");
    school
        .dialog()
        .getByRole(AriaRole.BUTTON)
        .filter(new Locator.FilterOptions().setHasText("保存"))
        .click();
    assertThat(row).containsText("周五前注册");
    school.page().setViewportSize(1920, 1080);
    school.shoot("platform-accounts-school-1920");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
