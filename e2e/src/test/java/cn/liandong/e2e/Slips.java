package cn.liandong.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A printed sheet as the person who cuts it apart reads it. */
record Slips(String text) {

  private static final Pattern CODE = Pattern.compile("\\w{4}-\\w{4}-\\w{4}");

  static Slips read(Path file) {
    try (var document = new XWPFDocument(Files.newInputStream(file))) {
      var text = new StringBuilder();
      document.getParagraphs().forEach(line -> text.append(line.getText()).append('\n'));
      document
          .getTables()
          .forEach(table ->
              table
                  .getRows()
                  .forEach(row ->
                      row.getTableCells()
                          .forEach(cell -> text.append(cell.getText()).append('\n'))));
      return new Slips(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String codeOf(String username) {
    var code = CODE.matcher(text);
    if (!code.find(text.indexOf("用户名：" + username))) {
      throw new IllegalStateException("no slip for " + username + " in " + text);
    }
    return code.group();
  }
}
