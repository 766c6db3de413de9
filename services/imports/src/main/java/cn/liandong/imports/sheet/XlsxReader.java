package cn.liandong.imports.sheet;

import static cn.liandong.imports.sheet.FileProblem.FILE_HAS_MACROS;
import static cn.liandong.imports.sheet.FileProblem.FILE_TYPE_UNKNOWN;

import java.io.IOException;

/** Office Open XML, streamed: only the shared texts and one row are in memory. */
final class XlsxReader {

  private final SafeZip zip;
  private final ImportLimits limits;

  XlsxReader(SafeZip zip, ImportLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  void read(RowCounter rows, SheetHandler handler) throws IOException {
    requireWorkbook(zip);
    var workbook = XlsxWorkbook.read(zip);
    var styles = XlsxStyles.read(zip, workbook.stylesPart());
    var strings = XlsxStrings.read(zip, workbook.stringsPart(), limits);
    var cells = new XlsxCells(strings, styles, workbook.date1904());
    for (var sheet : workbook.sheets()) {
      var merged = XlsxMerges.read(zip.require(sheet.part()));
      if (handler.startSheet(new SheetInfo(sheet.index(), sheet.name(), sheet.hidden(), merged))) {
        new XlsxSheet(cells, rows).read(zip.require(sheet.part()));
        handler.endSheet();
      }
    }
  }

  private static void requireWorkbook(SafeZip zip) {
    if (zip.hasEnding("vbaProject.bin") || zip.hasEnding("macrosheets/sheet1.xml")) {
      throw FILE_HAS_MACROS.because("文件含有宏，不予读取。请在 Excel 或 WPS 中另存为不带宏的 .xlsx，再重新上传。");
    }
    if (zip.hasEnding("workbook.bin")) {
      throw FILE_TYPE_UNKNOWN.because("这是二进制工作簿（.xlsb）。请在 Excel 中另存为 .xlsx，再重新上传。");
    }
    if (!zip.has("_rels/.rels") || !zip.hasEnding("workbook.xml")) {
      throw FILE_TYPE_UNKNOWN.because("这不是电子表格。请上传 .xlsx、.xls 或 .csv 文件；其他表格请先另存为 .xlsx。");
    }
  }
}
