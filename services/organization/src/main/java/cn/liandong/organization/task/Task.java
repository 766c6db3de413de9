package cn.liandong.organization.task;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param issued when the document was issued; absent where nobody said
 * @param packVersion version of the pack that it was loaded from; absent when it was imported
 */
record Task(
    UUID id,
    UUID unitId,
    long version,
    Duty duty,
    @Nullable LocalDate issued,
    @Nullable Integer packVersion,
    TaskState state,
    Evidence evidence) {

  /**
   * @param note what was done, and where the proof is
   */
  record Evidence(@Nullable LocalDate done, String note, String link, String dropReason) {

    static final Evidence NONE = new Evidence(null, "", "", "");
  }

  Standing standing(LocalDate today) {
    return Standing.of(state, duty.deadline(), issued, evidence.done(), today);
  }
}
