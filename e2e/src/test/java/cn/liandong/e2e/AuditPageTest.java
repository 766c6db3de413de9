package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit administrator finds an attempt that was refused, and takes the finding out. */
@ExtendWith(SystemExtension.class)
class AuditPageTest {

  /** Kept, to be looked at. */
  private static final Path DOCUMENTS = Path.of("target/documents");

  @Test
  void anAttemptOnAForeignSchoolIsFoundAndExportedWithAWatermark(
      SampleSystem sample, Chromium chromium) throws IOException {
    var foreign = sample.unit("兴镇山王教学点");
    var rest = new Rest(sample.system().url());
    var attempt = rest.call("GET", "/api/units/" + foreign, null, sample.system().token("school"));
    Assertions.assertThat(attempt.status()).isEqualTo(404);

    try (var console = chromium.signIn(sample, "auditor", 1366, 768)) {
      console.menu("审计");
      console.button("校验审计记录").click();
      assertThat(verified(console)).hasCount(3);
      console.page().getByLabel("操作人").fill("school");
      console.page().getByLabel("对象编号").fill(foreign);
      console.choose("结果", "拒绝");
      console.button("查询").click();

      var found = console.page().locator("tbody tr").first();
      assertThat(found).containsText("school");
      assertThat(found).containsText("单位 兴镇山王教学点 " + foreign);
      assertThat(found).containsText("拒绝");
      assertThat(found).containsText(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
      console.shoot("audit-found-1366");
      console.page().setViewportSize(1920, 1080);
      console.shoot("audit-found-1920");

      Files.createDirectories(DOCUMENTS);
      assertWatermark(console.download(console.link("导出 Excel"), DOCUMENTS), foreign);
    }
  }

  private static Locator verified(Console console) {
    return console.page().getByRole(AriaRole.STATUS).locator(".tag.good");
  }

  private static void assertWatermark(Path file, String foreign) throws IOException {
    try (var in = Files.newInputStream(file);
        var workbook = new XSSFWorkbook(in)) {
      var sheet = workbook.getSheetAt(0);
      var mark = "审计记录 · 导出人 审计管理员（auditor） · 导出时间 ";
      Assertions.assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith(mark);
      Assertions.assertThat(sheet.getHeader().getCenter()).startsWith(mark);
      Assertions.assertThat(sheet.getFooter().getLeft()).startsWith(mark);
      Assertions.assertThat(texts(sheet)).contains("school", "单位", "兴镇山王教学点", foreign, "拒绝", "单位不在范围内或不存在");
    }
  }

  private static ArrayList<String> texts(Sheet sheet) {
    var texts = new ArrayList<String>();
    sheet.forEach(row -> row.forEach(cell -> texts.add(cell.getStringCellValue())));
    return texts;
  }

  @Test
  void anImportIsFoundByTheIdOfItsPage(SampleSystem sample) {
    var id = sample.as("county").list("/api/imports", Map.of("template", "usage", "unitId", sample.countyId())).getFirst().path("id").asText();

    Assertions.assertThat(sample.as("auditor").list("/api/audit", Map.of("object", id)))
        .isNotEmpty()
        .allSatisfy(entry -> Assertions.assertThat(id).endsWith(entry.path("objectId").asText()));
  }

  @Test
  void nobodyElseIsOfferedTheAudit(SampleSystem sample, Chromium chromium) {
    try (var console = chromium.signIn(sample, "county", 1366, 768)) {
      Assertions.assertThat(console.link("审计").count()).isZero();
    }
  }
}
