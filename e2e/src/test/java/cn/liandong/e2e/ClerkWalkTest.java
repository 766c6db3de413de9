package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The current month from the workbooks to the published bulletin, clicked through in Chromium by
 * the clerk, the leader and a school. What is imported here is undone at the end.
 */
@ExtendWith({SystemExtension.class, Steps.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClerkWalkTest {

  private static final YearMonth MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai"));
  private static final String PERIOD = "%d年%d月".formatted(MONTH.getYear(), MONTH.getMonthValue());
  private static final String SCHOOL = "罕井镇中心小学";
  private static final String CLAIM = "长期病假 2 人应从专任教师数中核减";
  private static final String ANSWER = "已与人事股核实，下月按核减后的人数计算";
  private static final String PARAGRAPH = "请各校于本月底前完成数据核对。";

  /** Kept, to be looked at. */
  private static final Path DOCUMENTS = Path.of("target/documents");

  @TempDir static Path folder;
  private static Console clerk;

  @BeforeAll
  static void signIn(SampleSystem sample, Chromium chromium) {
    clerk = chromium.signIn(sample, "county", 1366, 768);
  }

  @AfterAll
  static void signOut() {
    clerk.close();
  }

  @Test
  @Order(1)
  void aSchoolUnderANewParentIsImportedOnceTheParentHasAKind() throws IOException {
    clerk.menu("数据导入");
    clerk.upload("学校名录", WalkFiles.units(folder));
    clerk.tab("待答问题");
    clerk.shows(WalkFiles.NEW_PARENT, "必须回答");
    clerk.page().getByRole(AriaRole.RADIO).first().check(new Locator.CheckOptions().setForce(true));
    clerk.shoot("walk-01-new-parent");
    clerk.button("提交回答（1）").click();
    clerk.shows("已回答");
    clerk.agree("全部导入");
    clerk.shows("已导入", "撤销导入");
  }

  @Test
  @Order(2)
  void theReturnsBringTheHeadcountsOfTheNewSchool() throws IOException {
    clerk.menu("数据导入");
    clerk.upload("教育事业统计年报（在校生、教职工）", WalkFiles.returns(folder));
    clerk.shows("合计行写的是");
    clerk.explain("合计未含新办的高新区第一小学");
    clerk.agree("全部导入");
    clerk.shows("已导入");
    clerk.menu("学校");
    clerk.page().getByRole(AriaRole.SEARCH).getByRole(AriaRole.TEXTBOX).fill(WalkFiles.NEW_SCHOOL);
    clerk.button("查询").click();
    clerk.shows(WalkFiles.NEW_SCHOOL);
    clerk.shoot("walk-02-units");
  }

  @Test
  @Order(3)
  void anExportIsMappedAnsweredAndConfirmedAndAReloadLosesNothing() throws IOException {
    clerk.menu("数据导入");
    clerk.upload("平台应用数据导出表", WalkFiles.usage(folder, MONTH));
    clerk.shows(PERIOD, "从标题行识别");
    clerk.tab("列对应（未识别 1 列）");
    clerk.choose("在线检测”对应的数据项", "在线测试");
    clerk.shoot("walk-03-mapping");
    clerk.button("保存对应并重新读取").click();
    clerk.reload();

    clerk.tab("待答问题（2）");
    clerk.shows("西坡小学");
    clerk.shoot("walk-04-questions");
    question("“西坡小学”").getByText("党睦镇西坡小学").first().click();
    question(WalkFiles.MISSPELT).getByRole(AriaRole.RADIO).first().check(forced());
    clerk.button("提交回答（2）").click();
    clerk.shows("已回答");
    clerk.reload();
    clerk.tab("待答问题（0）");

    clerk.tab("缺报学校（1）");
    clerk.shows(WalkFiles.NEW_SCHOOL);
    clerk.tab("预览核对");
    clerk.shows("按您的选择");
    clerk.shoot("walk-05-preview");
    clerk.agree("全部导入");
    clerk.shows("已导入");
  }

  private static Locator question(String text) {
    return clerk.page().locator("fieldset").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static Locator.CheckOptions forced() {
    return new Locator.CheckOptions().setForce(true);
  }

  @Test
  @Order(4)
  void aNumberOpensToItsFormulaFileRowAndTime() {
    clerk.menu("指标");
    clerk.choose("月份", PERIOD);
    clerk.choose("指标", "教师活跃率");
    clerk.settled();
    clerk
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("，" + SCHOOL + "的数据来源"))
        .click();
    for (var part :
        List.of(
            "教师活跃人数 23 ÷ 专任教师数 47 × 100",
            "第 1 版",
            "PC-",
            "usage.xlsx › 区域应用数据 › 第 41 行",
            "写入",
            "pucheng-returns-2024.xlsx")) {
      assertThat(clerk.dialog()).containsText(part);
    }
    assertThat(clerk.dialog()).not().containsText("第 0 行");
    clerk.shoot("walk-06-evidence");
    clerk.page().keyboard().press("Escape");
  }

  @Test
  @Order(5)
  void warningsAndRehearsalNameSchoolsAndReasons() {
    clerk.menu("预警");
    clerk.shows("教师活跃率", "预警中");
    clerk.menu("发布预演");
    clerk.choose("月份", PERIOD);
    clerk.settled();
    clerk.shows("约谈", "依据", WalkFiles.NEW_SCHOOL);
    clerk.shoot("walk-07-rehearsal");
  }

  @Test
  @Order(6)
  void aDraftIsWrittenAndItsTextEdited() {
    clerk.menu("通报");
    clerk.choose("月份", PERIOD);
    clerk.button("起草通报").click();
    clerk.page().waitForURL("**/#/bulletins/*");
    clerk.settled();
    clerk.button("修改文字").click();
    var text = clerk.page().getByLabel("的正文").last();
    text.fill(text.inputValue() + "\n" + PARAGRAPH);
    clerk.shoot("walk-08-edit");
    clerk.button("保存").click();
    clerk.shows(PARAGRAPH, "领导批准后才能发布");
  }

  @Test
  @Order(7)
  void aSchoolOpensItsFiguresOnAPhoneAndDisputesOne(SampleSystem sample, Chromium chromium) {
    try (var school = chromium.signIn(sample, "school", 375, 812)) {
      school.shows(SCHOOL, "教师活跃率", "同类名次");
      school.shoot("walk-09-school");
      var figure =
          school
              .page()
              .locator("li.figure")
              .filter(new Locator.FilterOptions().setHasText("教师活跃率"));
      figure.getByText("数据来源").click();
      assertThat(school.dialog()).containsText("教师活跃人数");
      school.shoot("walk-10-school-evidence");
      school.page().keyboard().press("Escape");
      figure.getByText("提出核对").click();
      school.dialog().getByRole(AriaRole.TEXTBOX).fill(CLAIM);
      school.shoot("walk-11-school-dispute");
      school.button("提交").click();
      assertThat(figure).containsText("核对中，待答复");
    }
  }

  @Test
  @Order(8)
  void theClerkAnswersAndTheSchoolReadsTheAnswer(SampleSystem sample, Chromium chromium) {
    clerk.menu("数据核对");
    clerk.shows(SCHOOL, CLAIM);
    clerk.page().getByLabel("答复内容").first().fill(ANSWER);
    clerk.shoot("walk-12-dispute");
    clerk.button("采纳").click();
    clerk.shows("没有待答复的数据核对");
    try (var school = chromium.signIn(sample, "school", 375, 812)) {
      school.shows(ANSWER);
    }
  }

  @Test
  @Order(9)
  void theLeaderApprovesTheClerkPublishesAndTheFilesAreWordAndExcel(
      SampleSystem sample, Chromium chromium) throws IOException {
    try (var leader = chromium.signIn(sample, "leader", 1366, 768)) {
      leader.menu("通报");
      leader.link(PERIOD).first().click();
      leader.shows(PARAGRAPH);
      leader.agree("批准");
      leader.shows("已批准，待发布");
    }
    clerk.menu("通报");
    clerk.link(PERIOD).first().click();
    clerk.button("发布").click();
    clerk.dialog().getByText("已核对发布预演和附件").click();
    clerk.shoot("walk-13-publish");
    clerk.dialog().getByRole(AriaRole.BUTTON, named("发布")).click();
    clerk.shows("已发布", "内容校验码");
    clerk.shoot("walk-14-published");

    var word = clerk.download(clerk.link("下载 Word"), DOCUMENTS);
    try (var docx = new XWPFDocument(Files.newInputStream(word))) {
      Assertions.assertThat(docx.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains(PARAGRAPH);
    }
    var excel = clerk.download(clerk.link("下载附件 Excel"), DOCUMENTS);
    try (var xlsx = new XSSFWorkbook(Files.newInputStream(excel))) {
      Assertions.assertThat(xlsx.getNumberOfSheets()).isGreaterThan(2);
    }
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  @Order(10)
  void theErrorWorkbookOfABadFileIsDownloadedAndTheImportUndone() throws IOException {
    clerk.menu("数据导入");
    clerk.upload("平台应用数据导出表", SystemExtension.sample("pucheng-export-bad.xlsx"));
    clerk.tab("待答问题");
    clerk.explain("平台合计未更新，已与学校核对");
    clerk.tab("预览核对");
    clerk.page().getByText("有错误 12").click();
    clerk.settled();
    clerk.shoot("walk-15-errors");
    var errors = clerk.download(clerk.link("下载错误文件"), folder);
    try (var workbook = new XSSFWorkbook(Files.newInputStream(errors))) {
      Assertions.assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThan(10);
    }
    clerk.agree("只导入正确行");
    clerk.shows("已导入");
    clerk.agree("撤销导入");
    clerk.shows("已撤销");
  }

  @Test
  @Order(11)
  void undoTakesEverythingBackButNotThePublishedBulletin() {
    for (var file : List.of("usage.xlsx", "returns.xlsx", "units.xlsx")) {
      clerk.menu("数据导入");
      clerk.link(file).first().click();
      clerk.agree("撤销导入");
      clerk.shows("已撤销");
    }
    clerk.shoot("walk-16-undone");
    clerk.menu("通报");
    clerk.link(PERIOD).first().click();
    clerk.shows("已发布", PARAGRAPH);
  }
}
