package cn.liandong.imports.sheet;

import static cn.liandong.imports.sheet.FileProblem.ENCODING_UNKNOWN;
import static cn.liandong.imports.sheet.FileProblem.FILE_DAMAGED;
import static cn.liandong.imports.sheet.FileProblem.FILE_EMPTY;
import static cn.liandong.imports.sheet.FileProblem.FILE_ENCRYPTED;
import static cn.liandong.imports.sheet.FileProblem.FILE_HAS_MACROS;
import static cn.liandong.imports.sheet.FileProblem.FILE_TOO_LARGE;
import static cn.liandong.imports.sheet.FileProblem.FILE_TYPE_UNKNOWN;
import static cn.liandong.imports.sheet.FileProblem.FILE_UNSAFE;
import static cn.liandong.imports.sheet.FileProblem.TOO_MANY_COLUMNS;
import static cn.liandong.imports.sheet.FileProblem.TOO_MANY_ROWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UnreadableFileTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void anEmptyFileIsRefused() {
    assertRefused(new byte[0], FILE_EMPTY, "重新导出");
  }

  @Test
  void anEncryptedXlsxIsRefusedWithAdvice() throws Exception {
    var encrypted = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(container)) {
        Files.copy(Rows.sample("pucheng-units.xlsx"), out);
      }
      container.writeFilesystem(encrypted);
    }
    assertRefused(encrypted.toByteArray(), FILE_ENCRYPTED, "去掉密码");
  }

  @Test
  void anEncryptedXlsIsRefusedWithAdvice() throws IOException {
    var out = new ByteArrayOutputStream();
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (var workbook = new HSSFWorkbook()) {
      workbook.createSheet("表").createRow(0).createCell(0).setCellValue("密");
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertRefused(out.toByteArray(), FILE_ENCRYPTED, "去掉密码");
  }

  @Test
  void aWorkbookWithMacrosIsRefused() throws IOException {
    assertRefused(changed(Map.of("xl/vbaProject.bin", "x")), FILE_HAS_MACROS, "不带宏");
  }

  @Test
  void aZipBombIsRefusedBeforeItIsInflated() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      copy(zip, SHEET);
      zip.putNextEntry(new ZipEntry(SHEET));
      zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
      var row = "<row><c><v>1</v></c></row>".repeat(40_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        zip.write(row);
      }
      zip.closeEntry();
    }
    assertThat(bomb.size()).isLessThan(2 << 20);
    assertRefused(bomb.toByteArray(), FILE_UNSAFE, "另存为");
  }

  @Test
  void externalEntitiesAreRefused() throws IOException {
    var xml =
        """
        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
        <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>
        </sheetData></worksheet>\
        """;
    assertRefused(changed(Map.of(SHEET, xml)), FILE_UNSAFE, "外部引用");
  }

  @Test
  void entityBombsAreRefused() throws IOException {
    var xml =
        """
        <?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
        <sst><si><t>&b;</t></si></sst>\
        """;
    assertRefused(changed(Map.of("xl/sharedStrings.xml", xml)), FILE_UNSAFE, "外部引用");
  }

  @Test
  void aTruncatedWorkbookIsRefused() throws IOException {
    var whole = Files.readAllBytes(Rows.sample("pucheng-units.xlsx"));
    assertRefused(Arrays.copyOf(whole, whole.length / 2), FILE_DAMAGED, "重新上传");
    var old = Files.readAllBytes(Rows.sample("ordos-table2-2023-06.xls"));
    assertRefused(Arrays.copyOf(old, 1500), FILE_DAMAGED, "重新上传");
  }

  @Test
  void otherKindsOfFileAreRefused() throws IOException {
    assertRefused("%PDF-1.7\n\u0001\u0002".getBytes(), FILE_TYPE_UNKNOWN, "不是电子表格");
    assertRefused(
        "<?xml version=\"1.0\"?><x/>".getBytes(StandardCharsets.UTF_8),
        FILE_TYPE_UNKNOWN,
        "不是电子表格");
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("word/document.xml"));
    }
    assertRefused(zip.toByteArray(), FILE_TYPE_UNKNOWN, "不是电子表格");
  }

  @Test
  void textInNoKnownEncodingIsRefused() {
    assertRefused(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}, ENCODING_UNKNOWN, "文字编码");
  }

  @Test
  void filesBeyondTheLimitsAreRefused() throws IOException {
    var file = Rows.sample("pucheng-export-2025-10.xlsx");
    var d = ImportLimits.DEFAULT;
    assertProblem(
        () ->
            Rows.of(file, new ImportLimits(1000, d.rows(), 500, 1000, 250, 1 << 30, 1 << 24, 1, 1)),
        FILE_TOO_LARGE);
    assertProblem(
        () -> Rows.of(file, new ImportLimits(1 << 26, 20, 500, 1000, 250, 1 << 30, 1 << 24, 1, 1)),
        TOO_MANY_ROWS);
    assertProblem(
        () -> Rows.of(file, new ImportLimits(1 << 26, 999, 9, 1000, 250, 1 << 30, 1 << 24, 1, 1)),
        TOO_MANY_COLUMNS);
    assertProblem(
        () -> Rows.of(file, new ImportLimits(1 << 26, 999, 99, 3, 250, 1 << 30, 1 << 24, 1, 1)),
        FILE_UNSAFE);
  }

  @Test
  void noDamagedByteEverEndsInAnythingButARefusal() throws IOException {
    var random = new Random(7);
    for (var sample : new String[] {"pucheng-units.xlsx", "ordos-table2-2023-06.xls"}) {
      var whole = Files.readAllBytes(Rows.sample(sample));
      for (int i = 0; i < 300; i++) {
        var damaged = whole.clone();
        for (int j = 0; j < 5; j++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        try {
          Rows.of(damaged);
        } catch (UnreadableFile e) {
          assertThat(e.getMessage()).isNotBlank();
        }
      }
    }
  }

  private static void assertRefused(byte[] content, FileProblem problem, String advice) {
    assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(() -> Rows.of(content))
        .withMessageContaining(advice)
        .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
  }

  private static void assertProblem(ThrowingCallable read, FileProblem problem) {
    assertThatExceptionOfType(UnreadableFile.class)
        .isThrownBy(read)
        .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
  }

  /** A sample with parts put in place of its own. */
  private static byte[] changed(Map<String, String> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      copy(zip, parts.keySet().toArray(String[]::new));
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static void copy(ZipOutputStream out, String... except) throws IOException {
    try (var zip = new ZipFile(Rows.sample("pucheng-export-2025-10.xlsx").toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        if (List.of(except).contains(entry.getName())) {
          continue;
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        zip.getInputStream(entry).transferTo((OutputStream) out);
      }
    }
  }
}
