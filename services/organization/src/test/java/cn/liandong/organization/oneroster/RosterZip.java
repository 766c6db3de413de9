package cn.liandong.organization.oneroster;

import cn.liandong.organization.schoolclass.RosterClasses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package by its files and lines. */
public record RosterZip(Map<String, List<String>> files) {

  public static String schoolYear() {
    return RosterClasses.schoolYear(LocalDate.now()).toString();
  }

  public static RosterZip of(byte[] zip) {
    var files = new LinkedHashMap<String, List<String>>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        files.put(entry.getName().replace(".csv", ""), List.of(text.split("\r\n")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RosterZip(files);
  }

  /** The package with one file rewritten. */
  public byte[] with(String file, UnaryOperator<List<String>> rewrite) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var entry : files.entrySet()) {
        var lines = entry.getValue();
        var written = entry.getKey().equals(file) ? rewrite.apply(lines) : lines;
        out.putNextEntry(new ZipEntry(entry.getKey() + ".csv"));
        out.write((String.join("\r\n", written) + "\r\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
