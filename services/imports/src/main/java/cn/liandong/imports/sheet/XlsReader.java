package cn.liandong.imports.sheet;

import static cn.liandong.imports.sheet.FileProblem.FILE_ENCRYPTED;
import static cn.liandong.imports.sheet.FileProblem.FILE_HAS_MACROS;
import static cn.liandong.imports.sheet.FileProblem.FILE_TYPE_UNKNOWN;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The old binary format, read twice: what a row needs to know stands behind it. */
final class XlsReader {

  private final Path file;

  XlsReader(Path file) {
    this.file = file;
  }

  void read(RowCounter rows, SheetHandler handler) {
    try (var container = new POIFSFileSystem(file.toFile(), true)) {
      requireWorkbook(container.getRoot());
      var outline = new XlsOutline();
      process(container, outline);
      var listener = new XlsRows(outline, rows, handler);
      process(container, listener);
      listener.finish();
    } catch (EncryptedDocumentException e) {
      throw encrypted();
    } catch (OldExcelFormatException e) {
      throw FILE_TYPE_UNKNOWN.because(
          "这是很旧的 Excel 格式（Excel 95 或更早）。请在 Excel 或 WPS 中另存为 .xlsx，再重新上传。");
    } catch (IOException e) {
      throw SpreadsheetFile.damaged();
    }
  }

  private static void requireWorkbook(DirectoryNode root) {
    if (root.hasEntryCaseInsensitive("EncryptionInfo")
        || root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw encrypted();
    }
    if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
      throw FILE_HAS_MACROS.because("文件含有宏，不予读取。请在 Excel 或 WPS 中另存为不带宏的 .xlsx，再重新上传。");
    }
    if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
      throw FILE_TYPE_UNKNOWN.because("这不是电子表格。请上传 .xlsx、.xls 或 .csv 文件；其他表格请先另存为 .xlsx。");
    }
  }

  private static UnreadableFile encrypted() {
    return FILE_ENCRYPTED.because("文件设有打开密码。请在 Excel 或 WPS 中打开，去掉密码后保存，再重新上传。");
  }

  private static void process(POIFSFileSystem container, HSSFListener listener) throws IOException {
    var request = new HSSFRequest();
    request.addListenerForAllRecords(listener);
    new HSSFEventFactory().processWorkbookEvents(request, container);
  }
}
