package cn.liandong.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Streams the rows of one worksheet part. */
final class XlsxSheet {

  private final XlsxCells values;
  private final RowCounter rows;
  private final StringBuilder value = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private ArrayList<Cell> cells = new ArrayList<>();
  private @Nullable StringBuilder target;
  private boolean hasFormula;
  private boolean hidden;
  private int number;
  private int column = -1;
  private int style;
  private String type = "n";

  XlsxSheet(XlsxCells values, RowCounter rows) {
    this.values = values;
    this.rows = rows;
  }

  void read(InputStream part) throws IOException {
    try (var xml = new SafeXml(part)) {
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (target != null) {
              target.append(xml.text());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (end(xml.name())) {
              return;
            }
          }
          default -> {}
        }
      }
    }
  }

  private void start(SafeXml xml) {
    target = null;
    switch (xml.name()) {
      case "row" -> {
        var reference = xml.attribute("r");
        number = reference == null ? number + 1 : Integer.parseInt(reference);
        hidden = xml.flag("hidden");
        cells = new ArrayList<>(Math.max(8, cells.size()));
        column = -1;
      }
      case "c" -> {
        var reference = xml.attribute("r");
        column = reference == null ? column + 1 : column(reference);
        type = xml.attribute("t", "n");
        style = Integer.parseInt(xml.attribute("s", "0"));
        hasFormula = false;
        value.setLength(0);
        formula.setLength(0);
      }
      case "v", "t" -> target = value;
      case "f" -> {
        hasFormula = true;
        target = formula;
      }
      default -> {}
    }
  }

  /** Whether the rows are over. */
  private boolean end(String name) {
    target = null;
    switch (name) {
      case "c" -> {
        var cell =
            hasFormula
                ? new Cell(CellKind.FORMULA, "=" + formula)
                : values.cell(type, style, value.toString());
        rows.put(cells, column, cell);
      }
      case "row" -> rows.emit(number, hidden, cells);
      default -> {}
    }
    return name.equals("sheetData");
  }

  static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && i < 4; i++) {
      char letter = reference.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }
}
