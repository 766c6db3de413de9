package cn.liandong.imports.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything in a file, for tests. */
public final class Rows implements SheetHandler {

  private final List<SheetInfo> sheets = new ArrayList<>();
  private final List<List<SheetRow>> rows = new ArrayList<>();

  public static Path sample(String name) {
    try {
      return Path.of(Rows.class.getResource("/samples/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static Rows of(String sample) {
    return of(sample(sample));
  }

  public static Rows of(byte[] content) {
    try {
      var file = Files.createTempFile("rows", ".bin");
      try {
        Files.write(file, content);
        return of(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Rows of(Path file) {
    return of(file, ImportLimits.DEFAULT);
  }

  public static Rows of(Path file, ImportLimits limits) {
    var rows = new Rows();
    new SpreadsheetFile(file, limits).read(rows);
    return rows;
  }

  public List<SheetInfo> sheets() {
    return sheets;
  }

  public List<SheetRow> sheet(int index) {
    return rows.get(index);
  }

  public Cell cell(int row, int column) {
    return rows.getFirst().stream()
        .filter(candidate -> candidate.number() == row)
        .findFirst()
        .orElseThrow()
        .cell(column);
  }

  @Override
  public boolean startSheet(SheetInfo sheet) {
    sheets.add(sheet);
    rows.add(new ArrayList<>());
    return true;
  }

  @Override
  public void row(SheetRow row) {
    rows.getLast().add(row);
  }

  @Override
  public void endSheet() {}
}
