package cn.liandong.metrics.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the annexes of a bulletin as a workbook, one sheet each. */
public final class AnnexWorkbook {

  private static final int ROWS_IN_MEMORY = 100;

  private AnnexWorkbook() {}

  /**
   * Leaves the stream open.
   *
   * @throws IllegalArgumentException if there is no annex: a workbook needs a sheet
   */
  public static void write(BulletinDocument document, OutputStream out) throws IOException {
    if (document.annexes().isEmpty()) {
      throw new IllegalArgumentException("no annex in " + document.title());
    }
    var written = new ByteArrayOutputStream();
    var workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY);
    workbook.setZip64Mode(Zip64Mode.Never); // java.util.zip cannot read POI's streamed zip64
    try (workbook) {
      var styles = new SheetStyles(workbook);
      for (var i = 0; i < document.annexes().size(); i++) {
        writeAnnex(document, i, workbook, styles);
      }
      setProperties(document, workbook);
      workbook.write(written);
    }
    StableZip.rewrite(new ByteArrayInputStream(written.toByteArray()), out);
  }

  private static void writeAnnex(
      BulletinDocument document, int index, SXSSFWorkbook workbook, SheetStyles styles) {
    var annex = document.annexes().get(index);
    var sheet = workbook.createSheet(SheetNames.of(document.annexMark(index), annex.title()));
    AnnexSheet.write(annex, tail(document, index), sheet, styles);
    if (annex.table() != null) {
      acceptDigitsAsText(annex.table(), workbook, index);
    }
  }

  private static List<String> tail(BulletinDocument document, int index) {
    var annex = document.annexes().get(index);
    var tail = new ArrayList<>(annex.table() == null ? annex.notes() : annex.numberedNotes());
    if (document.isLastAnnex(index)) {
      tail.add(document.snapshotLine());
    }
    return tail;
  }

  /** Spares the reader the green corners of "number stored as text". */
  private static void acceptDigitsAsText(Table table, SXSSFWorkbook workbook, int index) {
    var all = new CellRangeAddress(0, table.rows().size() + 4, 0, table.columns().size() - 1);
    workbook
        .getXSSFWorkbook()
        .getSheetAt(index)
        .addIgnoredErrors(all, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  private static void setProperties(BulletinDocument document, SXSSFWorkbook workbook) {
    var time = Date.from(document.issueDate().atStartOfDay(ZoneOffset.UTC).toInstant());
    var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    properties.setTitle(document.title());
    properties.setCreator(document.issuer());
    properties.setCreated(Optional.of(time));
    properties.setModified(Optional.of(time));
  }
}
