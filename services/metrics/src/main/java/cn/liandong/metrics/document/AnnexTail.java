package cn.liandong.metrics.document;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of an annex below its table, or all of them where it has none. */
final class AnnexTail {

  private AnnexTail() {}

  /** Never empty: a table must be followed by a paragraph. */
  static List<Paragraph> of(BulletinDocument document, int index) {
    var annex = document.annexes().get(index);
    var paragraphs = new ArrayList<Paragraph>();
    var style = annex.table() == null ? "BodyText" : "TableNote";
    var notes = annex.table() == null ? annex.notes() : annex.numberedNotes();
    for (var note : notes) {
      paragraphs.add(Paragraph.of(style, note));
    }
    if (document.isLastAnnex(index)) {
      paragraphs.add(Paragraph.of("Small", document.snapshotLine()));
    }
    if (paragraphs.isEmpty()) {
      paragraphs.add(Paragraph.of("AfterTable", ""));
    }
    if (annex.table() != null) {
      keepTogether(paragraphs);
    }
    return paragraphs;
  }

  private static void keepTogether(List<Paragraph> paragraphs) {
    for (var i = 0; i < paragraphs.size() - 1; i++) {
      paragraphs.set(i, paragraphs.get(i).keepWithNext());
    }
  }
}
