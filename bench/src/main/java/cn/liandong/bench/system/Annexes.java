package cn.liandong.bench.system;

import cn.liandong.bench.VoidRunException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** The workbook of a bulletin must hold every school. */
final class Annexes {

  private static final Pattern ROW = Pattern.compile("<row ");

  private Annexes() {}

  static void requireRows(Path workbook, int schools) throws IOException {
    long most = 0;
    try (var zip = new ZipInputStream(Files.newInputStream(workbook))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          most = Math.max(most, ROW.matcher(text).results().count());
        }
      }
    }
    VoidRunException.unless(most >= schools, "附件只有 %d 行，应不少于 %d 行", most, schools);
  }
}
