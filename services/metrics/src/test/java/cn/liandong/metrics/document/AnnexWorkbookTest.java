package cn.liandong.metrics.document;

import static cn.liandong.metrics.document.ColumnKind.CODE;
import static cn.liandong.metrics.document.ColumnKind.DECIMAL;
import static cn.liandong.metrics.document.ColumnKind.INTEGER;
import static cn.liandong.metrics.document.ColumnKind.PERCENT;
import static cn.liandong.metrics.document.ColumnKind.TEXT;
import static cn.liandong.metrics.document.TestBulletins.aBulletin;
import static cn.liandong.metrics.document.TestBulletins.aCountyBulletin;
import static cn.liandong.metrics.document.TestBulletins.anAnnex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnexWorkbookTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void textThatLooksLikeAFormulaStaysText(String text) throws Exception {
    var columns = List.of(Column.of(TEXT, 4, "学校"), Column.of(CODE, 4, "代码"));
    var book = read(aBulletin(anAnnex(columns, List.of(List.of(text, text)))));
    for (var cell : book.getSheetAt(0).getRow(2)) {
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(text);
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  @Test
  void codesAreTextAndNumbersAreNumbers() throws Exception {
    var columns =
        List.of(
            Column.of(CODE, 4, "代码"),
            Column.of(INTEGER, 4, "人数"),
            Column.of(PERCENT, 4, "率"),
            Column.of(DECIMAL, 4, "均"));
    var values = List.<Object>of("007", 12L, new BigDecimal("66.665"), new BigDecimal("-0.125"));
    var row = read(aBulletin(anAnnex(columns, List.of(values)))).getSheetAt(0).getRow(2);
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("007");
    assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
    assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12);
    assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(0.6667);
    assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
    assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(-0.13);
  }

  @Test
  void aMissingNumberIsADashAndNeverZero() throws Exception {
    var columns = List.of(Column.of(INTEGER, 4, "人数"));
    var rows = List.of(Arrays.asList((Object) null));
    var cell = read(aBulletin(anAnnex(columns, rows))).getSheetAt(0).getRow(2).getCell(0);
    assertThat(cell.getStringCellValue()).isEqualTo("—");
  }

  @Test
  void titleAndGroupedHeadingsAreMerged() throws Exception {
    var columns =
        List.of(
            Column.of(TEXT, 4, "学校"),
            Column.of(INTEGER, 4, "教师", "人数", "年报"),
            Column.of(INTEGER, 4, "教师", "人数", "平台"));
    var sheet = read(aBulletin(anAnnex(columns, List.of()))).getSheetAt(0);
    assertThat(sheet.getMergedRegions())
        .extracting(CellRangeAddress::formatAsString)
        .contains("A1:C1", "A2:A4", "B2:C2", "B3:C3");
    assertThat(sheet.getRow(3).getCell(0).getCellStyle().getBorderBottom())
        .isEqualTo(BorderStyle.THIN);
  }

  @Test
  void sheetsPrintOnA4OnePageWideWithRepeatedHeadings() throws Exception {
    var sheet = read(aCountyBulletin()).getSheetAt(0);
    assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
    assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    assertThat(sheet.getFitToPage()).isTrue();
    assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("2:4");
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
    assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
    assertThat(sheet.getColumnWidth(1)).isGreaterThanOrEqualTo(10 * 2 * 256);
  }

  @Test
  void everySheetHasALegalNameOfItsOwn() throws Exception {
    var title = "关于[全县]各校/教学点:指标*排名?表（含民办学校及幼儿园）及其说明附表";
    var book = read(aBulletin(Annex.ofText(title, List.of()), Annex.ofText(title, List.of())));
    assertThat(book.getSheetName(0)).startsWith("附件1 关于_全县_各校_教学点_").hasSizeLessThan(32);
    assertThat(book.getSheetName(1)).startsWith("附件2 ");
  }

  @Test
  void theSnapshotStandsOnTheLastSheet() throws Exception {
    var sheet = read(aCountyBulletin()).getSheetAt(2);
    assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
        .isEqualTo("数据快照：pucheng-2026-10-r3");
  }

  @Test
  void theSameAnnexesGiveTheSameBytesInAnyTimeZone() throws Exception {
    var first = write(aCountyBulletin());
    var zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      assertThat(hash(write(aCountyBulletin()))).isEqualTo(hash(first));
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aBulletinWithoutAnnexHasNoWorkbook() {
    assertThatIllegalArgumentException().isThrownBy(() -> write(aBulletin()));
  }

  private static byte[] write(BulletinDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    AnnexWorkbook.write(document, out);
    return out.toByteArray();
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static XSSFWorkbook read(BulletinDocument document) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(write(document)));
  }
}
