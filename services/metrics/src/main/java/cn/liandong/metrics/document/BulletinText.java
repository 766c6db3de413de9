package cn.liandong.metrics.document;

import static cn.liandong.metrics.document.OfficialText.width;

import cn.liandong.metrics.document.Paragraph.Indent;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs before the annexes, from title to contact. */
final class BulletinText {

  /** Eight lines. */
  private static final int LONGEST_KEPT = 8 * 28;

  private final BulletinDocument document;
  private final List<Paragraph> paragraphs = new ArrayList<>();

  private BulletinText(BulletinDocument document) {
    this.document = document;
  }

  static List<Paragraph> of(BulletinDocument document) {
    var text = new BulletinText(document);
    text.addTitle();
    text.addSections();
    var lastOfText = text.paragraphs.size() - 1;
    text.addAnnexList();
    text.addSignature();
    text.keepTogether(lastOfText);
    return text.paragraphs;
  }

  private void addTitle() {
    var lines =
        TitleLines.of(
            OfficialText.withHexagonalBrackets(document.title()), Paper.PORTRAIT.titleWidth());
    add("Title", String.join("\n", lines));
    paragraphs.add(Paragraph.blank());
    add("Addressee", OfficialText.addressee(document.addressee()));
  }

  private void addSections() {
    var outline = new Outline();
    for (var section : document.sections()) {
      if (section.level() > 0) {
        add("Heading" + section.level(), outline.number(section.level()) + section.heading());
      }
      section.paragraphs().stream().flatMap(String::lines).forEach(line -> add("BodyText", line));
    }
  }

  /** Further entries stand below the first, and a turned line below the title, not the number. */
  private void addAnnexList() {
    var annexes = document.annexes();
    if (annexes.isEmpty()) {
      return;
    }
    paragraphs.add(Paragraph.blank());
    var lead = "附件：";
    for (var i = 0; i < annexes.size(); i++) {
      var number = annexes.size() == 1 ? "" : (i + 1) + ".";
      var start = i == 0 ? 2 : 2 + width(lead);
      var titleAt = 2 + width(lead) + dotWidth(number);
      var title = withoutEndMark(annexes.get(i).title());
      var gap = !number.isEmpty() && title.matches("\\d.*") ? " " : "";
      add(
          "AnnexList",
          (i == 0 ? lead : "") + number + gap + title,
          new Indent(titleAt, titleAt - start));
    }
  }

  /**
   * The issuer ends two characters before the margin and the date begins two characters right of
   * it; a date longer than the issuer changes places with it. Placed from the left, since the width
   * of digits differs between programs.
   */
  private void addSignature() {
    var date = OfficialText.date(document.issueDate());
    var issuerWidth = width(document.issuer());
    var dateWidth = width(date);
    var issuerAt = 26 - (dateWidth > issuerWidth ? dateWidth + 2 : issuerWidth);
    paragraphs.add(Paragraph.blank());
    add("Signature", document.issuer(), new Indent(Math.max(0, issuerAt), 0));
    add("Signature", date, new Indent(Math.max(0, issuerAt) + 2, 0));
    if (document.contact() != null) {
      add("BodyText", OfficialText.inBrackets(document.contact()));
    }
    if (document.annexes().isEmpty()) {
      add("Small", document.snapshotLine());
    }
  }

  /**
   * The signature does not stand on a page without text. LibreOffice moves a kept paragraph as a
   * whole, so a long one is not kept.
   */
  private void keepTogether(int lastOfText) {
    var isLong = width(paragraphs.get(lastOfText).text()) > LONGEST_KEPT;
    for (var i = isLong ? lastOfText + 1 : lastOfText; i < paragraphs.size() - 1; i++) {
      paragraphs.set(i, paragraphs.get(i).keepWithNext());
    }
  }

  private void add(String style, String text) {
    paragraphs.add(Paragraph.of(style, OfficialText.withHexagonalBrackets(text)));
  }

  private void add(String style, String text, Indent indent) {
    paragraphs.add(Paragraph.of(style, text).indented(indent));
  }

  /** A full stop after a digit is a quarter wide. */
  private static double dotWidth(String number) {
    return number.isEmpty() ? 0 : width(number) - 0.25;
  }

  private static String withoutEndMark(String title) {
    return String.join("", title.lines().toList()).strip().replaceFirst("[。；;，,.]+$", "");
  }
}
