package cn.liandong.organization.task;

import static cn.liandong.organization.task.TaskState.DONE;
import static cn.liandong.organization.task.TaskState.DROPPED;
import static cn.liandong.organization.task.TaskState.IN_PROGRESS;
import static cn.liandong.organization.task.TaskState.NOT_STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final LocalDate ISSUED = LocalDate.of(2023, 6, 28);
  private static final Deadline JULY = Deadline.parse("2023年7月底前").orElseThrow();
  private static final Deadline APRIL = Deadline.parse("2023年4月底前").orElseThrow();

  @Test
  void aTaskIsDueInItsLastMonthAndOverdueOnTheDayAfter() {
    assertThat(standing(NOT_STARTED, JULY, null, "2023-06-30")).isEqualTo(Standing.OPEN);
    assertThat(standing(NOT_STARTED, JULY, null, "2023-07-02")).isEqualTo(Standing.DUE);
    assertThat(standing(IN_PROGRESS, JULY, null, "2023-07-31")).isEqualTo(Standing.DUE);
    assertThat(standing(IN_PROGRESS, JULY, null, "2023-08-01")).isEqualTo(Standing.OVERDUE);
  }

  @Test
  void whatIsDoneIsInTimeOrLateForEver() {
    assertThat(standing(DONE, JULY, "2023-07-31", "2026-01-01")).isEqualTo(Standing.DONE);
    assertThat(standing(DONE, JULY, "2023-08-01", "2026-01-01")).isEqualTo(Standing.DONE_LATE);
    assertThat(standing(DROPPED, JULY, null, "2026-01-01")).isEqualTo(Standing.DROPPED);
  }

  @Test
  void aBackDatedDeadlineIsNeverOverdue() {
    assertThat(standing(NOT_STARTED, APRIL, null, "2023-06-28")).isEqualTo(Standing.BACK_DATED);
    assertThat(standing(IN_PROGRESS, APRIL, null, "2026-01-01")).isEqualTo(Standing.BACK_DATED);
    assertThat(standing(DONE, APRIL, "2023-04-20", "2023-06-28")).isEqualTo(Standing.DONE);
    assertThat(standing(DONE, APRIL, "2023-06-01", "2023-06-28")).isEqualTo(Standing.DONE_LATE);
  }

  @Test
  void whatRecursGoesOn() {
    var monthly = Deadline.parse("每月20日").orElseThrow();

    assertThat(standing(NOT_STARTED, monthly, null, "2030-01-01")).isEqualTo(Standing.CONTINUING);
    assertThat(standing(NOT_STARTED, Deadline.NONE, null, "2030-01-01")).isEqualTo(Standing.OPEN);
  }

  @Test
  void whatIsOverdueIsShownToLeadAndSupportAlike() {
    var wall = Wall.of(List.of(task(JULY)), LocalDate.of(2023, 8, 1));

    assertThat(wall.total()).containsEntry(Standing.OVERDUE, 1);
    assertThat(wall.rows())
        .extracting(
            Wall.Row::department,
            row -> row.lead().get(Standing.OVERDUE),
            row -> row.support().get(Standing.OVERDUE))
        .containsExactly(tuple("市电化教育馆", 1, null), tuple("行政审批科", null, 1));
  }

  private static Task task(Deadline deadline) {
    var duty =
        new Duty(
            new Duty.Place("OD", "table1", "表一", "9", 9),
            "",
            "交流群迁移",
            List.of("市电化教育馆"),
            List.of("行政审批科"),
            "市电化教育馆负责人",
            deadline,
            List.of(),
            "",
            "",
            List.of());
    return new Task(
        UUID.randomUUID(), UUID.randomUUID(), 1, duty, ISSUED, 1, NOT_STARTED, Task.Evidence.NONE);
  }

  private static Standing standing(
      TaskState state, Deadline deadline, @Nullable String done, String today) {
    return Standing.of(
        state,
        deadline,
        ISSUED,
        done == null ? null : LocalDate.parse(done),
        LocalDate.parse(today));
  }
}
