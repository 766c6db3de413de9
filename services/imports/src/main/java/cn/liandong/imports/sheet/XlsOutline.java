package cn.liandong.imports.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;

/** First pass: sheets, formats, texts, hidden rows and merged areas. */
final class XlsOutline implements HSSFListener {

  private record Part(BitSet hiddenRows, List<MergedArea> merged) {}

  private final Map<Integer, BoundSheetRecord> namesByOffset = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private SSTRecord strings = new SSTRecord();
  private boolean date1904;

  @Override
  public void processRecord(Record record) {
    switch (record) {
      case BoundSheetRecord sheet -> namesByOffset.put(sheet.getPositionOfBof(), sheet);
      case BOFRecord start when start.getType() == BOFRecord.TYPE_WORKSHEET ->
          parts.add(new Part(new BitSet(), new ArrayList<>()));
      case RowRecord row when row.getZeroHeight() && !parts.isEmpty() ->
          parts.getLast().hiddenRows().set(row.getRowNumber() + 1);
      case MergeCellsRecord merged when !parts.isEmpty() -> add(merged);
      case FormatRecord format -> formats.put(format.getIndexCode(), format.getFormatString());
      case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
      case SSTRecord table -> strings = table;
      case DateWindow1904Record window -> date1904 = window.getWindowing() == 1;
      default -> {}
    }
  }

  private void add(MergeCellsRecord merged) {
    for (int i = 0; i < merged.getNumAreas(); i++) {
      var area = merged.getAreaAt(i);
      if (area.getFirstRow() < SheetInfo.ROWS_WITH_MERGED_AREAS) {
        parts
            .getLast()
            .merged()
            .add(
                new MergedArea(
                    area.getFirstRow() + 1,
                    area.getLastRow() + 1,
                    area.getFirstColumn(),
                    area.getLastColumn()));
      }
    }
  }

  SheetInfo sheet(int index) {
    var sheets = BoundSheetRecord.orderByBofPosition(new ArrayList<>(namesByOffset.values()));
    var sheet = index < sheets.length ? sheets[index] : null;
    return new SheetInfo(
        index,
        sheet == null ? "" : sheet.getSheetname(),
        sheet != null && (sheet.isHidden() || sheet.isVeryHidden()),
        parts.get(index).merged());
  }

  boolean isHidden(int sheet, int row) {
    return parts.get(sheet).hiddenRows().get(row);
  }

  String text(int index) {
    return strings.getString(index).getString();
  }

  Cell number(double value, int style) {
    int format = style < styles.size() ? styles.get(style) : 0;
    var kind = XlsxStyles.kind(format, formats.getOrDefault(format, ""));
    return Numbers.cell(kind, Numbers.text(value), date1904);
  }
}
