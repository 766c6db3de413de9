package cn.liandong.imports.sheet;

import static cn.liandong.imports.sheet.FileProblem.FILE_DAMAGED;
import static cn.liandong.imports.sheet.FileProblem.FILE_EMPTY;
import static cn.liandong.imports.sheet.FileProblem.FILE_TOO_LARGE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** A file whose kind is told by its content, never by its name. */
public final class SpreadsheetFile {

  private static final int HEAD = 64 << 10;

  private final Path file;
  private final ImportLimits limits;

  public SpreadsheetFile(Path file, ImportLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  /** Fails with {@link UnreadableFile}. */
  public void read(SheetHandler handler) {
    try {
      requireSize(Files.size(file));
      var guarded = new Guarded(handler);
      dispatch(head(), new RowCounter(limits, guarded), guarded);
    } catch (HandlerFailed e) {
      throw e.failure;
    } catch (UnreadableFile e) {
      throw e;
    } catch (ZipException | RuntimeException e) {
      // parsers fail in many ways on damaged bytes
      throw damaged();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static UnreadableFile damaged() {
    return FILE_DAMAGED.because("文件已损坏或没有传完整。请用 Excel 或 WPS 打开后另存为 .xlsx，再重新上传。");
  }

  private void requireSize(long size) {
    if (size == 0) {
      throw FILE_EMPTY.because("文件是空的。请重新导出后再上传。");
    }
    if (size > limits.fileBytes()) {
      throw FILE_TOO_LARGE.because(
          "文件超过 %d MB。请删去图片和多余的工作表，或拆成几个文件后重新上传。", limits.fileBytes() >> 20);
    }
  }

  private byte[] head() throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private void dispatch(byte[] head, RowCounter rows, SheetHandler handler) throws IOException {
    if (startsWith(head, 'P', 'K')) {
      zip(rows, handler);
    } else if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      new XlsReader(file).read(rows, handler);
    } else {
      TextFile.of(file, head).read(rows, handler);
    }
  }

  private void zip(RowCounter rows, SheetHandler handler) throws IOException {
    try (var zip = new SafeZip(file, limits)) {
      if (ValuesArchive.is(zip)) {
        new ValuesArchive(zip).read(rows, handler);
      } else {
        new XlsxReader(zip, limits).read(rows, handler);
      }
    }
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Tells failures of the handler from those of parsers. */
  private record Guarded(SheetHandler handler) implements SheetHandler {

    @Override
    public boolean startSheet(SheetInfo sheet) {
      try {
        return handler.startSheet(sheet);
      } catch (RuntimeException e) {
        throw new HandlerFailed(e);
      }
    }

    @Override
    public void row(SheetRow row) {
      try {
        handler.row(row);
      } catch (RuntimeException e) {
        throw new HandlerFailed(e);
      }
    }

    @Override
    public void endSheet() {
      try {
        handler.endSheet();
      } catch (RuntimeException e) {
        throw new HandlerFailed(e);
      }
    }
  }

  private static final class HandlerFailed extends RuntimeException {

    private final transient RuntimeException failure;

    HandlerFailed(RuntimeException failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
