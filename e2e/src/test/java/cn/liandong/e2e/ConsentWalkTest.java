package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The county asks, a teacher agrees and takes it back, and the phone number is gone. */
@ExtendWith(SystemExtension.class)
class ConsentWalkTest {

  private static final String PASSWORD = "first pass 1";
  private static final Path DOCUMENTS = Path.of("target/documents");

  private final Newcomer person = Newcomer.called("迪丽努尔", "asked");
  private final String title = "登记手机号码·" + person.username();

  @Test
  void aNumberGoesWithTheConsentToKeepIt(SampleSystem sample, Chromium chromium)
      throws IOException {
    person.signsInWith(sample, PASSWORD, "13900139004");
    try (var county = chromium.signIn(sample, "county", 1366, 768);
        var teacher = chromium.signIn(sample.system(), person.username(), PASSWORD)) {
      publish(county);

      teacher.open("/");
      teacher.shows("等您答复");
      teacher.shoot("consent-notice");
      teacher.page().getByText("查看并答复").click();
      teacher.shows(title, "未答复", "139****9004");
      teacher.shoot("consent-asked");
      notice(teacher).getByText("同意", exactly()).click();
      teacher.shows("您的答复");
      notice(teacher).getByText("撤回同意", exactly()).click();
      notice(teacher).getByText("已撤回").waitFor();
      teacher.reload();
      teacher.shows(title, "撤回同意");
      teacher.shoot("consent-withdrawn");
      teacher.open("/");
      assertThat(teacher.page().getByText("等您答复").all()).isEmpty();

      county.page().getByText(title).click();
      county.page().getByText("已撤回").first().click();
      county.shows(person.name());
      county.shoot("consents-withdrawn");
      var file = county.download(county.link("导出名单"), DOCUMENTS);
      assertThat(rows(file)).contains(person.name() + " 已撤回");
      county.page().getByText(person.name()).click();
      county.shows("本人不同意保存");
      county.shoot("consent-person");
    }
  }

  private void publish(Console county) {
    county.menu("同意登记");
    county.button("发布事项").first().click();
    county.dialog().getByLabel("事项", label()).fill(title);
    county.dialog().getByLabel("告知内容").fill("用于学校联系本人，离岗后删除。不同意的请到校办领取通知。");
    county.dialog().getByText("手机号码", exactly()).click();
    county.shoot("consent-publish");
    county.dialog().getByRole(AriaRole.BUTTON, named("发布事项")).click();
    county.shows(title);
    county.shoot("consents");
  }

  /** Name and answer of each. */
  private static List<String> rows(Path file) throws IOException {
    try (var workbook = WorkbookFactory.create(file.toFile())) {
      return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
          .map(row -> Workbooks.texts(row, 4))
          .map(texts -> texts.get(1) + " " + texts.get(3))
          .toList();
    }
  }

  private Locator notice(Console teacher) {
    return teacher
        .page()
        .locator("article.notice")
        .filter(new Locator.FilterOptions().setHasText(title));
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator.GetByLabelOptions label() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
