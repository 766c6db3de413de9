package cn.liandong.imports.sheet;

import static cn.liandong.imports.sheet.FileProblem.ENCODING_UNKNOWN;
import static cn.liandong.imports.sheet.FileProblem.FILE_TYPE_UNKNOWN;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Text of a proven encoding: separated values, or an HTML table that calls itself .xls. */
record TextFile(Path file, Charset charset, String start) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<Charset> TRIED = List.of(StandardCharsets.UTF_8, GB18030);
  private static final int START = 16 << 10;

  static TextFile of(Path file, byte[] head) throws IOException {
    var charset = charset(file, head);
    try (var reader = reader(file, charset)) {
      var start = new char[START];
      int length = Math.max(0, reader.read(start));
      return new TextFile(file, charset, new String(start, 0, length));
    }
  }

  void read(RowCounter rows, SheetHandler handler) throws IOException {
    var beginning = start.stripLeading().toLowerCase(Locale.ROOT);
    if (!beginning.startsWith("<")) {
      values(new SheetInfo(0, "", false, List.of()), rows, handler);
    } else if (beginning.contains("<table") || beginning.contains("<html")) {
      new HtmlTables(this).read(rows, handler);
    } else {
      throw unknown();
    }
  }

  void values(SheetInfo sheet, RowCounter rows, SheetHandler handler) throws IOException {
    SeparatedValues.of(this).read(sheet, rows, handler);
  }

  Reader open() throws IOException {
    return reader(file, charset);
  }

  private static Charset charset(Path file, byte[] head) throws IOException {
    if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    for (byte value : head) {
      if (value >= 0 && value < ' ' && value != '\t' && value != '\n' && value != '\r') {
        throw unknown();
      }
    }
    for (var charset : TRIED) {
      if (decodes(file, charset)) {
        return charset;
      }
    }
    throw ENCODING_UNKNOWN.because("认不出文件的文字编码。请用 Excel 或 WPS 打开，确认文字显示正常，再另存为 .xlsx 上传。");
  }

  private static boolean decodes(Path file, Charset charset) throws IOException {
    try (var reader = reader(file, charset)) {
      var buffer = new char[START];
      while (reader.read(buffer) >= 0) {
        // read to the end: a wrong byte throws
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Reader reader(Path file, Charset charset) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), charset.newDecoder()), START);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static UnreadableFile unknown() {
    return FILE_TYPE_UNKNOWN.because("这不是电子表格。请上传 .xlsx、.xls 或 .csv 文件；其他表格请先另存为 .xlsx。");
  }
}
