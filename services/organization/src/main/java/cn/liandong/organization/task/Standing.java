package cn.liandong.organization.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a task stands on a day. */
enum Standing {
  DONE,
  DONE_LATE,
  OVERDUE,
  DUE,
  OPEN,
  CONTINUING,
  /** Its deadline had passed when the document was issued, and it is not done yet. */
  BACK_DATED,
  DROPPED;

  private static final int SOON_DAYS = 30;

  static Standing of(
      TaskState state,
      Deadline deadline,
      @Nullable LocalDate issued,
      @Nullable LocalDate done,
      LocalDate today) {
    return switch (state) {
      case DROPPED -> DROPPED;
      case DONE -> deadline.missedBy(done == null ? today : done) ? DONE_LATE : DONE;
      case NOT_STARTED, IN_PROGRESS -> unfinished(deadline, issued, today);
    };
  }

  private static Standing unfinished(
      Deadline deadline, @Nullable LocalDate issued, LocalDate today) {
    if (deadline.due() == null) {
      return deadline.kind() == Deadline.Kind.NONE ? OPEN : CONTINUING;
    }
    if (deadline.backDated(issued)) {
      return BACK_DATED;
    }
    if (deadline.missedBy(today)) {
      return OVERDUE;
    }
    return deadline.missedBy(today.plusDays(SOON_DAYS)) ? DUE : OPEN;
  }
}
