package cn.liandong.identity.activation;

import static cn.liandong.identity.IdentityError.INVITATION_UNREADABLE;

import cn.liandong.imports.sheet.ImportLimits;
import cn.liandong.imports.sheet.SheetHandler;
import cn.liandong.imports.sheet.SheetInfo;
import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.sheet.SpreadsheetFile;
import cn.liandong.imports.sheet.UnreadableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The rows of an uploaded workbook or csv file. */
final class InvitationFile implements SheetHandler {

  private static final int MOST_BYTES = 5 << 20;

  private final List<List<String>> found = new ArrayList<>();

  private InvitationFile() {}

  /** Fails with INVITATION_UNREADABLE. */
  static List<List<String>> rows(byte[] content) {
    if (content.length > MOST_BYTES) {
      throw INVITATION_UNREADABLE.because("文件超过 %d MB。请只留人员名单一张表，另存后重新上传。", MOST_BYTES >> 20);
    }
    var reader = new InvitationFile();
    reader.read(content);
    return reader.found;
  }

  private void read(byte[] content) {
    try {
      var file = Files.createTempFile("liandong-people", ".table");
      try {
        Files.write(file, content);
        new SpreadsheetFile(file, ImportLimits.DEFAULT).read(this);
      } finally {
        Files.delete(file);
      }
    } catch (UnreadableFile e) {
      throw INVITATION_UNREADABLE.because("%s", e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean startSheet(SheetInfo sheet) {
    return !sheet.hidden();
  }

  @Override
  public void row(SheetRow row) {
    found.add(row.texts());
  }

  @Override
  public void endSheet() {}
}
