package cn.liandong.imports.sheet;

import java.util.ArrayList;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.ss.usermodel.FormulaError;

/** Second pass: hands on the rows. Cells of a row stand together in every file seen so far. */
final class XlsRows implements HSSFListener {

  private final XlsOutline outline;
  private final RowCounter rows;
  private final SheetHandler handler;
  private ArrayList<Cell> cells = new ArrayList<>();
  private int sheet = -1;
  private int row;
  private boolean wanted;

  XlsRows(XlsOutline outline, RowCounter rows, SheetHandler handler) {
    this.outline = outline;
    this.rows = rows;
    this.handler = handler;
  }

  @Override
  public void processRecord(Record record) {
    if (record instanceof BOFRecord start && start.getType() == BOFRecord.TYPE_WORKSHEET) {
      finish();
      wanted = handler.startSheet(outline.sheet(++sheet));
    } else if (wanted && record instanceof CellValueRecordInterface value) {
      if (value.getRow() + 1 != row) {
        emit();
        row = value.getRow() + 1;
      }
      rows.put(cells, value.getColumn(), cell(value));
    }
  }

  void finish() {
    emit();
    if (wanted) {
      handler.endSheet();
    }
    wanted = false;
  }

  private void emit() {
    if (wanted && row > 0) {
      rows.emit(row, outline.isHidden(sheet, row), cells);
    }
    cells = new ArrayList<>(Math.max(8, cells.size()));
    row = 0;
  }

  private Cell cell(CellValueRecordInterface value) {
    return switch (value) {
      case LabelSSTRecord label -> Cell.text(outline.text(label.getSSTIndex()));
      case LabelRecord label -> Cell.text(label.getValue());
      case NumberRecord number -> outline.number(number.getValue(), number.getXFIndex());
      case BoolErrRecord bool when bool.isBoolean() ->
          new Cell(CellKind.BOOLEAN, bool.getBooleanValue() ? "TRUE" : "FALSE");
      case BoolErrRecord error ->
          new Cell(CellKind.ERROR, FormulaError.forInt(error.getErrorValue()).getString());
      case FormulaRecord _ -> new Cell(CellKind.FORMULA, "=…");
      default -> Cell.BLANK;
    };
  }
}
