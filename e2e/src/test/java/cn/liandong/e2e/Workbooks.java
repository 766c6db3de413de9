package cn.liandong.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Workbooks changed by hand. */
final class Workbooks {

  private Workbooks() {}

  interface Edit {
    void on(Sheet sheet);
  }

  static Path edited(Path source, Path target, Edit edit) throws IOException {
    try (var in = Files.newInputStream(source);
        var workbook = WorkbookFactory.create(in);
        var out = Files.newOutputStream(target)) {
      edit.on(workbook.getSheetAt(0));
      workbook.write(out);
    }
    return target;
  }

  /** Puts text in place of other text, wherever it stands. */
  static Edit replacing(Map<String, String> texts) {
    return sheet -> {
      for (var row : sheet) {
        for (var cell : row) {
          if (cell.getCellType() == CellType.STRING) {
            var text = cell.getStringCellValue();
            for (var pair : texts.entrySet()) {
              text = text.replace(pair.getKey(), pair.getValue());
            }
            cell.setCellValue(text);
          }
        }
      }
    };
  }

  /** The first cells of a row as they are shown. */
  static List<String> texts(Row row, int columns) {
    var format = new DataFormatter();
    return IntStream.range(0, columns)
        .mapToObj(column -> format.formatCellValue(row.getCell(column)))
        .toList();
  }

  /** Overwrites rows by those of another workbook that have the same 序号. */
  static void copyBySerial(Path source, Sheet target) throws IOException {
    try (var in = Files.newInputStream(source);
        var workbook = new XSSFWorkbook(in)) {
      for (var row : target) {
        var original = bySerial(workbook.getSheetAt(0), serial(row));
        if (original != null) {
          original.forEach(cell -> {
            var copy = row.createCell(cell.getColumnIndex());
            if (cell.getCellType() == CellType.NUMERIC) {
              copy.setCellValue(cell.getNumericCellValue());
            } else if (cell.getCellType() == CellType.STRING) {
              copy.setCellValue(cell.getStringCellValue());
            }
          });
        }
      }
    }
  }

  private static @Nullable Row bySerial(Sheet sheet, double serial) {
    for (var row : sheet) {
      if (serial > 0 && serial(row) == serial) {
        return row;
      }
    }
    return null;
  }

  private static double serial(Row row) {
    var cell = row.getCell(0);
    if (cell == null) {
      return 0;
    }
    return switch (cell.getCellType()) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING ->
          cell.getStringCellValue().matches("\\d+")
              ? Double.parseDouble(cell.getStringCellValue())
              : 0;
      default -> 0;
    };
  }
}
