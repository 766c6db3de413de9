package cn.liandong.organization.task;

import cn.liandong.seeds.pack.TaskContradiction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a document contradicts itself on a duty, and who settled how it is read. */
record Flag(Kind kind, String reference, String asWritten, String asInterpreted, String decidedBy) {

  enum Kind {
    BACK_DATED,
    CONTRADICTION
  }

  private static final String READ = "印发前已到期的任务只标“按期完成”或“迟于目标日完成”，不判为逾期。";
  private static final String RULE = "系统规则";

  /** What the rule finds by itself, then what the pack lists. */
  static List<Flag> of(
      Duty duty, @Nullable LocalDate issued, List<TaskContradiction> contradictions) {
    return Stream.concat(
            backDated(duty, issued).stream(),
            contradictions.stream()
                .filter(one -> one.touches(duty.place().list(), duty.place().number()))
                .map(Flag::of))
        .toList();
  }

  private static Optional<Flag> backDated(Duty duty, @Nullable LocalDate issued) {
    if (!duty.deadline().backDated(issued)) {
      return Optional.empty();
    }
    String written = "时限%s……文件%s印发".formatted(duty.deadline().text(), issued);
    return Optional.of(new Flag(Kind.BACK_DATED, duty.reference(), written, READ, RULE));
  }

  private static Flag of(TaskContradiction one) {
    return new Flag(
        Kind.CONTRADICTION, one.reference(), one.asWritten(), one.asInterpreted(), one.decidedBy());
  }
}
