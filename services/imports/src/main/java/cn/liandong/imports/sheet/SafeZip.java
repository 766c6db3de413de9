package cn.liandong.imports.sheet;

import static cn.liandong.imports.sheet.FileProblem.FILE_UNSAFE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zip archive that counts what it inflates. */
final class SafeZip implements AutoCloseable {

  private static final long RATIO_FREE_BYTES = 10L << 20;

  private final ZipFile zip;
  private final ImportLimits limits;
  private long inflated;

  SafeZip(Path file, ImportLimits limits) throws IOException {
    this.zip = new ZipFile(file.toFile());
    this.limits = limits;
    if (zip.size() > limits.zipEntries()) {
      zip.close();
      throw bomb();
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  boolean hasEnding(String suffix) {
    return zip.stream().anyMatch(entry -> entry.getName().endsWith(suffix));
  }

  /** Names of the entries that end so, in order. */
  List<String> ending(String suffix) {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(suffix))
        .sorted()
        .toList();
  }

  @Nullable InputStream open(String name) throws IOException {
    var entry = zip.getEntry(name);
    return entry == null ? null : new Counted(zip.getInputStream(entry), entry);
  }

  InputStream require(String name) throws IOException {
    var in = open(name);
    if (in == null) {
      throw SpreadsheetFile.damaged();
    }
    return in;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static UnreadableFile bomb() {
    return FILE_UNSAFE.because("压缩包内容异常（解压后过大），为安全起见不予读取。请用 Excel 或 WPS 打开后另存为 .xlsx，再重新上传。");
  }

  private final class Counted extends FilterInputStream {

    private final long compressed;
    private long read;

    Counted(InputStream in, ZipEntry entry) {
      super(in);
      this.compressed = Math.max(1, entry.getCompressedSize());
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int bytes) {
      read += bytes;
      inflated += bytes;
      if (inflated > limits.inflatedBytes()
          || read > RATIO_FREE_BYTES && read / compressed > limits.zipRatio()) {
        throw bomb();
      }
    }
  }
}
