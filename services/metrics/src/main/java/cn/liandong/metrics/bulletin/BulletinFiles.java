package cn.liandong.metrics.bulletin;

import static cn.liandong.metrics.MetricsError.FILE_FORMAT_UNKNOWN;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.document.AnnexWorkbook;
import cn.liandong.metrics.document.BulletinDocument;
import cn.liandong.metrics.document.Section;
import cn.liandong.metrics.document.WordBulletin;
import cn.liandong.metrics.pack.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Lays a bulletin out. The same content and date give the same bytes. */
@ApplicationScoped
class BulletinFiles {

  static final String DOCX = "docx";
  static final String XLSX = "xlsx";

  private static final Pattern NUMBER =
      Pattern.compile("^(（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\\d+[.．、])\\s*");

  private final Policies policies;

  BulletinFiles(Policies policies) {
    this.policies = policies;
  }

  /** Fails with FILE_FORMAT_UNKNOWN for anything but docx and xlsx. */
  byte[] write(
      String format, BulletinContent content, BulletinFigures figures, LocalDate issueDate) {
    var document = document(content, figures, issueDate);
    var bytes = new ByteArrayOutputStream();
    try {
      switch (format) {
        case DOCX -> WordBulletin.write(document, bytes);
        case XLSX -> AnnexWorkbook.write(document, bytes);
        default -> throw FILE_FORMAT_UNKNOWN.because("只能下载 docx 或 xlsx。");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String fileName(String format, BulletinContent content) {
    return content.title() + (format.equals(DOCX) ? ".docx" : "（附件）.xlsx");
  }

  private BulletinDocument document(
      BulletinContent content, BulletinFigures figures, LocalDate issueDate) {
    var period = Period.parse(content.period());
    var policy = policies.in(period);
    var tables = new AnnexTables(figures, policy.rankings().leadingIndicator(), period.lastDay());
    return new BulletinDocument(
        content.title(),
        content.addressee(),
        content.sections().stream()
            .map(s ->
                new Section(
                    NUMBER.matcher(s.heading()).replaceFirst(""), s.level(), s.paragraphs()))
            .toList(),
        policy.rules().bulletin().annexes().stream().map(tables::of).toList(),
        content.issuer(),
        issueDate,
        content.snapshotId(),
        null);
  }
}
