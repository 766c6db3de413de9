package cn.liandong.imports.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A zip of separated values, one sheet a file: how education systems exchange whole registries. */
final class ValuesArchive {

  private static final String CSV = ".csv";
  private static final int HEAD = 64 << 10;

  private final SafeZip zip;

  ValuesArchive(SafeZip zip) {
    this.zip = zip;
  }

  static boolean is(SafeZip zip) {
    return !zip.has("_rels/.rels") && !zip.ending(CSV).isEmpty();
  }

  void read(RowCounter rows, SheetHandler handler) throws IOException {
    int index = 0;
    for (var entry : zip.ending(CSV)) {
      var name = entry.substring(entry.lastIndexOf('/') + 1, entry.length() - CSV.length());
      var sheet = new SheetInfo(index++, name, false, List.of());
      var file = Files.createTempFile("import", CSV);
      try {
        copy(entry, file);
        if (Files.size(file) > 0) {
          TextFile.of(file, head(file)).values(sheet, rows, handler);
        }
      } finally {
        Files.delete(file);
      }
    }
  }

  private void copy(String entry, Path file) throws IOException {
    try (var in = zip.require(entry)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }
}
