package cn.liandong.metrics.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin ready to be laid out.
 *
 * @param title with a line break where the bureau wants one; without, it is broken by meaning
 * @param addressee with or without the closing colon
 * @param contact for example {@code 联系人：电教中心，电话：0913-0000000}; set in brackets below the date
 */
public record BulletinDocument(
    String title,
    String addressee,
    List<Section> sections,
    List<Annex> annexes,
    String issuer,
    LocalDate issueDate,
    String snapshotId,
    @Nullable String contact) {

  public BulletinDocument {
    sections = List.copyOf(sections);
    annexes = List.copyOf(annexes);
  }

  /** The mark at the top of an annex: a single annex carries no number. */
  String annexMark(int index) {
    return annexes.size() == 1 ? "附件" : "附件" + (index + 1);
  }

  boolean isLastAnnex(int index) {
    return index == annexes.size() - 1;
  }

  String snapshotLine() {
    return "数据快照：" + snapshotId;
  }
}
