package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A teacher without any role has a phone number corrected. */
@ExtendWith(SystemExtension.class)
class CorrectionWalkTest {

  private static final String PASSWORD = "first pass 1";

  private final Newcomer person = Newcomer.called("古丽娜尔", "wrong.number");

  @Test
  void whatATeacherAsksForIsCorrectedAndSeen(SampleSystem sample, Chromium chromium) {
    person.signsInWith(sample, PASSWORD, "13900139001");
    try (var teacher = chromium.signIn(sample.system(), person.username(), PASSWORD);
        var county = chromium.signIn(sample, "county", 1366, 768)) {
      teacher.open("/personal-data");
      teacher.shows("139****9001");
      takesBackTheFirst(teacher);
      teacher.button("申请更正").click();
      teacher.choose("内容", "手机号码");
      teacher.page().getByLabel("应为").fill("13700137002");
      teacher.page().getByLabel("说明").fill("换了号码");
      teacher.shoot("correction-request");
      teacher.button("提交申请").click();
      teacher.shows("137****7002", "待办理");
      teacher.shoot("correction-waits");

      decide(county);

      teacher.reload();
      teacher.shows("已更正", "核对更正申请");
      teacher.shoot("correction-done");
    }
  }

  private static void takesBackTheFirst(Console teacher) {
    teacher.button("申请更正").click();
    teacher.choose("内容", "手机号码");
    teacher.page().getByLabel("应为").fill("13700137003");
    teacher.button("提交申请").click();
    teacher.shows("更正手机号码：137****7003");
    teacher.shoot("correction-own");
    teacher.button("撤回申请").click();
    teacher.shows("本人撤回");
    assertThat(teacher.button("撤回申请")).hasCount(0);
  }

  private void decide(Console county) {
    county.menu("更正申请");
    county.shows(person.name(), "139****9001", "137****7002");
    county.shoot("corrections-open");
    county
        .page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(person.name()))
        .getByText("办理", new Locator.GetByTextOptions().setExact(true))
        .click();
    county.page().getByText("显示完整号码", new Page.GetByTextOptions()).click();
    county.shows("13700137002");
    county.shoot("correction-decision");
    county.button("更正").click();
    county.shows("没有这样的申请");
    county.page().getByText("已办理").click();
    county.shows(person.name(), "已更正");
    county.shoot("corrections-decided");
  }
}
