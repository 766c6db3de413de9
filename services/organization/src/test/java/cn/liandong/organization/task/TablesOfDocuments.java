package cn.liandong.organization.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The tables as they stand in the documents; where a person was named, the post stands. */
final class TablesOfDocuments {

  static final String TONGXIN = "tongxin-annex1.txt";
  static final String ORDOS = "ordos-table1.txt";
  static final String ZENGDU = "zengdu-annex2.txt";

  private TablesOfDocuments() {}

  static String text(String name) {
    try (var in = TablesOfDocuments.class.getResourceAsStream("/tables/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
