package cn.liandong.organization.namelist;

import static cn.liandong.organization.OrganizationError.NAME_LIST_UNREADABLE;

import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.sheet.SpreadsheetFile;
import cn.liandong.imports.sheet.UnreadableFile;
import cn.liandong.imports.table.CellParser;
import cn.liandong.imports.table.RowKind;
import cn.liandong.imports.table.Table;
import cn.liandong.imports.table.TableListener;
import cn.liandong.imports.table.TableReader;
import cn.liandong.imports.template.TemplateColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names in an uploaded workbook or a pasted text, read as imports are. */
final class NameReader implements TableListener {

  private static final int MOST_BYTES = 10 << 20;

  private final List<ListedName> found = new ArrayList<>();

  private NameReader() {}

  /** One name a line, or columns below a line of headings. Fails with NAME_LIST_UNREADABLE. */
  static List<ListedName> pasted(String text) {
    var table = text.contains("\t") ? text.strip() + "\n" : withColumns(text.strip());
    return read(table.getBytes(StandardCharsets.UTF_8));
  }

  /** A table has more than one column: that is how its headings are told from its titles. */
  private static String withColumns(String names) {
    return NameColumns.NAME.name()
        + "\t"
        + NameColumns.CODE.name()
        + "\n"
        + names
            .lines()
            .filter(line -> !NameColumns.NAME.headings().contains(List.of(line.strip())))
            .map(line -> line.strip() + "\t\n")
            .collect(Collectors.joining());
  }

  /** Fails with NAME_LIST_UNREADABLE. */
  static List<ListedName> read(byte[] content) {
    if (content.length > MOST_BYTES) {
      throw NAME_LIST_UNREADABLE.because("文件超过 %d MB。请只留学校名单一张表，另存后重新上传。", MOST_BYTES >> 20);
    }
    var reader = new NameReader();
    reader.readFile(content);
    if (reader.found.isEmpty()) {
      throw NAME_LIST_UNREADABLE.because("没有找到学校名单。请在第一行写列名：学校名称，以及学校标识码或上级单位；只有名称时请直接粘贴。");
    }
    return reader.found;
  }

  private void readFile(byte[] content) {
    Path file = null;
    try {
      file = Files.createTempFile("liandong-names", ".table");
      Files.write(file, content);
      new SpreadsheetFile(file, ImportLimits.DEFAULT)
          .read(new TableReader(() -> NameColumns.ALL, Map.of(), this));
    } catch (UnreadableFile e) {
      throw NAME_LIST_UNREADABLE.because("%s", e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(file);
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void startTable(Table table) {}

  @Override
  public void row(Table table, SheetRow row, RowKind kind) {
    var name =
        new ListedName(
            found.size() + 1,
            text(table, row, NameColumns.CODE),
            text(table, row, NameColumns.NAME),
            text(table, row, NameColumns.PARENT));
    if (kind == RowKind.DATA && !name.shown().isEmpty()) {
      found.add(name);
    }
  }

  private static String text(Table table, SheetRow row, TemplateColumn column) {
    var position = table.columns().position(column.field());
    var value = position < 0 ? null : CellParser.parse(row.cell(position), column).value();
    return value instanceof String text ? text : "";
  }
}
