package cn.liandong.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads what is handed out. */
public final class Workbooks {

  private Workbooks() {}

  /** The cells of the first sheet as shown; none may be a formula. */
  public static List<List<String>> rows(byte[] workbook) {
    var formatter = new DataFormatter();
    try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      var rows = new ArrayList<List<String>>();
      read.getSheetAt(0)
          .forEach(row -> {
            var cells = new ArrayList<String>();
            row.forEach(cell -> {
              assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
              cells.add(formatter.formatCellValue(cell));
            });
            rows.add(cells);
          });
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
