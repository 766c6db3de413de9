package cn.liandong.seeds.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook so that the same content is always the same bytes. */
final class Workbooks {

  private static final LocalDateTime EPOCH = LocalDateTime.of(2020, 1, 1, 0, 0);

  static void write(XSSFWorkbook workbook, Path file) throws IOException {
    workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
    var bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    try (OutputStream out = Files.newOutputStream(file)) {
      copyWithoutTimes(bytes.toByteArray(), out);
    }
  }

  private static void copyWithoutTimes(byte[] content, OutputStream out) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(content));
        var zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(EPOCH);
        zip.putNextEntry(copy);
        in.transferTo(zip);
        zip.closeEntry();
      }
    }
  }

  private Workbooks() {}
}
