package cn.liandong.imports.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;

/** Comma, tab, semicolon or bar separated values with quoted cells. */
final class SeparatedValues {

  private static final String SEPARATORS = ",\t;|";
  private static final int NOTHING = -2;

  private final TextFile file;
  private final char separator;
  private final StringBuilder cell = new StringBuilder();
  private ArrayList<Cell> cells = new ArrayList<>();
  private boolean quoted;
  private int column;
  private int number;

  private SeparatedValues(TextFile file, char separator) {
    this.file = file;
    this.separator = separator;
  }

  static SeparatedValues of(TextFile file) {
    return new SeparatedValues(file, separator(file.start()));
  }

  void read(SheetInfo sheet, RowCounter rows, SheetHandler handler) throws IOException {
    if (!handler.startSheet(sheet)) {
      return;
    }
    try (var reader = file.open()) {
      boolean inRow = false;
      int pushed = NOTHING;
      for (int c = reader.read(); c >= 0; ) {
        inRow = true;
        if (quoted) {
          pushed = inQuotes(reader, (char) c);
        } else if (c == '\n' || c == '\r') {
          pushed = endRow(reader, (char) c, rows);
          inRow = false;
        } else {
          outside((char) c, rows);
        }
        c = pushed == NOTHING ? reader.read() : pushed;
        pushed = NOTHING;
      }
      if (inRow) {
        emit(rows);
      }
    }
    handler.endSheet();
  }

  private int inQuotes(Reader reader, char c) throws IOException {
    if (c != '"') {
      cell.append(c);
      return NOTHING;
    }
    int next = reader.read();
    if (next == '"') {
      cell.append('"');
      return NOTHING;
    }
    quoted = false;
    return next;
  }

  private void outside(char c, RowCounter rows) {
    if (c == separator) {
      endCell(rows);
    } else if (c == '"' && (cell.isEmpty() || cell.toString().equals("="))) {
      // ="007" is how exports keep leading zeros
      cell.setLength(0);
      quoted = true;
    } else {
      cell.append(c);
    }
  }

  private int endRow(Reader reader, char c, RowCounter rows) throws IOException {
    emit(rows);
    int next = c == '\r' ? reader.read() : NOTHING;
    return next == '\n' ? NOTHING : next;
  }

  private void endCell(RowCounter rows) {
    rows.put(cells, column++, Cell.text(cell.toString()));
    cell.setLength(0);
  }

  private void emit(RowCounter rows) {
    endCell(rows);
    rows.emit(++number, false, cells);
    cells = new ArrayList<>(Math.max(8, cells.size()));
    column = 0;
  }

  /** The one that most lines hold most often. */
  static char separator(String start) {
    char best = ',';
    long most = 0;
    for (char candidate : SEPARATORS.toCharArray()) {
      long count =
          start
              .lines()
              .limit(30)
              .mapToLong(line -> line.chars().filter(c -> c == candidate).count())
              .filter(inLine -> inLine > 0)
              .sum();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}
