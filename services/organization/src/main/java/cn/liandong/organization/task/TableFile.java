package cn.liandong.organization.task;

import static cn.liandong.organization.OrganizationError.TASK_TABLE_UNREADABLE;

import cn.liandong.imports.sheet.Cell;
import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.imports.sheet.SheetHandler;
import cn.liandong.imports.sheet.SheetInfo;
import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.sheet.SpreadsheetFile;
import cn.liandong.imports.sheet.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** The rows of the tables in an uploaded workbook or Word file. */
final class TableFile {

  private static final int MOST_BYTES = 5 << 20;

  private TableFile() {}

  /** Fails with TASK_TABLE_UNREADABLE. */
  static List<List<String>> rows(String name, byte[] content) {
    if (content.length > MOST_BYTES) {
      throw TASK_TABLE_UNREADABLE.because("文件超过 5 MB。请只留任务表，另存后重新上传。");
    }
    return name.toLowerCase(Locale.ROOT).endsWith(".docx") ? word(content) : workbook(content);
  }

  private static List<List<String>> word(byte[] content) {
    try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
      return document.getTables().stream()
          .flatMap(table -> table.getRows().stream())
          .map(row -> row.getTableCells().stream().map(TableFile::text).toList())
          .toList();
    } catch (IOException | RuntimeException e) {
      // parsers fail in many ways on damaged bytes
      throw TASK_TABLE_UNREADABLE.because("Word 文件打不开。请另存为 .docx 再上传，或复制表格粘贴。");
    }
  }

  private static String text(XWPFTableCell cell) {
    return TableText.clean(cell.getText());
  }

  private static List<List<String>> workbook(byte[] content) {
    Path file = null;
    try {
      file = Files.createTempFile("liandong-tasks", ".table");
      Files.write(file, content);
      var rows = new Rows();
      new SpreadsheetFile(file, ImportLimits.DEFAULT).read(rows);
      return rows.found;
    } catch (UnreadableFile e) {
      throw TASK_TABLE_UNREADABLE.because("%s", e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Rows implements SheetHandler {

    private final List<List<String>> found = new ArrayList<>();

    @Override
    public boolean startSheet(SheetInfo sheet) {
      return !sheet.hidden();
    }

    @Override
    public void row(SheetRow row) {
      var cells = row.cells().stream().map(Cell::text).map(TableText::clean).toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        found.add(cells);
      }
    }

    @Override
    public void endSheet() {}
  }
}
