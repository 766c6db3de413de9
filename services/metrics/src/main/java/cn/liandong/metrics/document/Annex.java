package cn.liandong.metrics.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param table absent for an annex of plain text, whose text is then {@code notes}
 * @param notes numbered under the table
 */
public record Annex(String title, @Nullable Table table, List<String> notes) {

  public Annex {
    title = OfficialText.withHexagonalBrackets(title);
    notes = notes.stream().map(OfficialText::withHexagonalBrackets).toList();
  }

  public static Annex ofText(String title, List<String> paragraphs) {
    return new Annex(title, null, paragraphs);
  }

  /** Notes as they are printed under a table. */
  List<String> numberedNotes() {
    if (notes.size() < 2) {
      return notes.stream().map(note -> "注：" + note).toList();
    }
    var numbered = new ArrayList<String>();
    for (var note : notes) {
      numbered.add((numbered.isEmpty() ? "注：" : "　　") + (numbered.size() + 1) + "." + note);
    }
    return numbered;
  }
}
