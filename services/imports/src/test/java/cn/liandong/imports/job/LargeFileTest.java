package cn.liandong.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.proto.imports.v1.ImportState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;

class LargeFileTest {

  private static final int SCHOOLS = Integer.getInteger("imports.rows", 12_000);

  @Test
  void aProvinceOfSchoolsIsStagedConfirmedAndUndoneWhole() throws Exception {
    var county = TestCounty.create();
    county.execute(
        """
        insert into unit_ref (id, valid_from, code, name, level, parent_id, path, revision)
        select md5(n::text)::uuid, '2000-01-01', n::text, '第' || n || '号学校', 'SCHOOL', ?,
          ? || md5(n::text)::uuid || '/', 1
        from generate_series(1, ?) n\
        """,
        TestCounty.COUNTY,
        "/" + TestCounty.COUNTY + "/",
        SCHOOLS);
    county.execute("analyze unit_ref");
    var desk = new ImportDesk(county, new UsageTemplate());
    var content = workbook();

    long start = System.nanoTime();
    var preview = desk.upload("large.xlsx", content);
    long read = System.nanoTime();
    assertThat(preview.getProblem()).isEmpty();
    assertThat(preview.getCounts().getGood()).isEqualTo(SCHOOLS);
    assertThat(preview.getCounts().getMissing()).isZero();
    assertThat(preview.getProgress()).isEqualTo(SCHOOLS + 1);

    var confirmed = desk.confirm(preview);
    long done = System.nanoTime();
    assertThat(confirmed.getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
    assertThat(stored(county)).isEqualTo(SCHOOLS);
    desk.undo(confirmed);
    assertThat(stored(county)).isZero();
    System.out.printf(
        "%d rows: read in %d ms, confirmed in %d ms%n",
        SCHOOLS, (read - start) / 1_000_000, (done - read) / 1_000_000);
  }

  private static int stored(TestCounty county) {
    return county.query("select count(*) from usage_value", row -> row.getInt(1)).getFirst();
  }

  private static byte[] workbook() throws IOException {
    try (var workbook = new SXSSFWorkbook(100);
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("数据");
      sheet.createRow(0).createCell(0).setCellValue("统计时间：2025年10月1日至2025年10月31日");
      var columns = new UsageTemplate().columns();
      var heading = sheet.createRow(1);
      for (int i = 0; i < columns.size(); i++) {
        heading.createCell(i).setCellValue(columns.get(i).name());
      }
      for (int n = 1; n <= SCHOOLS; n++) {
        var row = sheet.createRow(n + 1);
        row.createCell(0).setCellValue("第" + n + "号学校");
        for (int i = 1; i < columns.size(); i++) {
          if (columns.get(i).field().equals("adminActivated")) {
            row.createCell(i).setCellValue("是");
          } else {
            row.createCell(i).setCellValue(n + 100 - i);
          }
        }
      }
      var total = sheet.createRow(SCHOOLS + 2);
      total.createCell(0).setCellValue("合计");
      total.createCell(1).setCellValue((double) SCHOOLS * (SCHOOLS + 1) / 2 + 99d * SCHOOLS);
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
