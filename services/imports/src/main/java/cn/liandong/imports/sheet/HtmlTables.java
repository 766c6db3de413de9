package cn.liandong.imports.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of an HTML page, each a sheet. Read twice: merged areas come first. */
final class HtmlTables {

  private final TextFile file;

  HtmlTables(TextFile file) {
    this.file = file;
  }

  void read(RowCounter rows, SheetHandler handler) throws IOException {
    var merged = new ArrayList<List<MergedArea>>();
    scan(new Pass(merged, null, null));
    scan(new Pass(merged, rows, handler));
  }

  private void scan(Pass pass) throws IOException {
    try (var reader = file.open()) {
      new HtmlScanner(reader, pass).scan();
    }
    pass.endTable();
  }

  /** Places cells; nested tables count as text of their cell. */
  private static final class Pass implements HtmlScanner.Listener {

    private final List<List<MergedArea>> merged;
    private final @Nullable RowCounter rows;
    private final @Nullable SheetHandler handler;
    private final Map<Integer, Integer> blockedUntil = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private ArrayList<Cell> cells = new ArrayList<>();
    private int depth;
    private int table = -1;
    private int row;
    private int column;
    private int span;
    private boolean inRow;
    private boolean inCell;
    private boolean wanted;

    Pass(List<List<MergedArea>> merged, @Nullable RowCounter rows, @Nullable SheetHandler handler) {
      this.merged = merged;
      this.rows = rows;
      this.handler = handler;
    }

    @Override
    public void open(String name, Map<String, String> attributes) {
      switch (name) {
        case "table" -> {
          if (depth++ == 0) {
            startTable();
          }
        }
        case "tr" -> {
          if (depth == 1) {
            endRow();
            row++;
            inRow = true;
          }
        }
        case "td", "th" -> {
          if (depth == 1) {
            startCell(attributes);
          }
        }
        case "br" -> text.append(' ');
        default -> {}
      }
    }

    @Override
    public void close(String name) {
      switch (name) {
        case "td", "th" -> {
          if (depth == 1) {
            endCell();
          }
        }
        case "tr" -> {
          if (depth == 1) {
            endRow();
          }
        }
        case "table" -> {
          if (depth > 0 && --depth == 0) {
            endTable();
          }
        }
        default -> {}
      }
    }

    @Override
    public void text(String content) {
      if (inCell) {
        text.append(content);
      }
    }

    private void startTable() {
      table++;
      row = 0;
      blockedUntil.clear();
      if (rows == null) {
        merged.add(new ArrayList<>());
      }
      if (handler != null) {
        wanted = handler.startSheet(new SheetInfo(table, "", false, merged.get(table)));
      }
    }

    void endTable() {
      endRow();
      if (wanted && handler != null) {
        handler.endSheet();
      }
      wanted = false;
      depth = 0;
    }

    private void startCell(Map<String, String> attributes) {
      endCell();
      while (blockedUntil.getOrDefault(column, 0) >= row) {
        column++;
      }
      inCell = true;
      text.setLength(0);
      span = HtmlScanner.span(attributes, "colspan");
      int height = HtmlScanner.span(attributes, "rowspan");
      for (int i = column; height > 1 && i < column + span; i++) {
        blockedUntil.put(i, row + height - 1);
      }
      if (rows == null && span * height > 1 && row <= SheetInfo.ROWS_WITH_MERGED_AREAS) {
        merged.get(table).add(new MergedArea(row, row + height - 1, column, column + span - 1));
      }
    }

    private void endCell() {
      if (inCell && rows != null) {
        rows.put(cells, column, Cell.text(text.toString().replace('\u00A0', ' ').strip()));
      }
      column += inCell ? span : 0;
      inCell = false;
    }

    private void endRow() {
      endCell();
      if (inRow && wanted && rows != null) {
        rows.emit(row, false, cells);
        cells = new ArrayList<>(Math.max(8, cells.size()));
      }
      column = 0;
      inRow = false;
    }
  }
}
