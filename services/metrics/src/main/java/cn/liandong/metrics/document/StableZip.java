package cn.liandong.metrics.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip whose bytes depend on its content only: every entry bears the same time. */
final class StableZip {

  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  StableZip(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  static void rewrite(InputStream source, OutputStream target) throws IOException {
    var stable = new StableZip(target);
    try (var entries = new ZipInputStream(source)) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        entries.transferTo(stable.entry(entry.getName()));
      }
    }
    stable.finish();
  }

  /** Starts an entry; the stream must be flushed, not closed. */
  OutputStream entry(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    return zip;
  }

  /** Leaves the underlying stream open. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }
}
