package cn.liandong.organization.task;

import static cn.liandong.organization.task.TablesOfDocuments.ORDOS;
import static cn.liandong.organization.task.TablesOfDocuments.TONGXIN;
import static cn.liandong.organization.task.TablesOfDocuments.ZENGDU;
import static cn.liandong.organization.task.TablesOfDocuments.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskTableTest {

  private static final DepartmentNames NO_DEPARTMENTS = new DepartmentNames(List.of());

  @Test
  void twentyEightItemsWithMergedCellsAndTheHeadingOnEveryPage() {
    var reading = read(text(TONGXIN));

    assertThat(reading.tasks()).extracting(ReadTask::number).isEqualTo(numbers(28));
    assertThat(reading.unread()).isEmpty();
    assertThat(reading.tasks())
        .allSatisfy(task -> {
          assertThat(task.leads()).hasSize(1);
          assertThat(task.deadline().due()).isNotNull();
          assertThat(task.problems()).isEmpty();
        });
    assertThat(reading.tasks().get(1).leads()).containsExactly("信息中心");
    assertThat(reading.tasks().get(10).targets())
        .extracting(Target::text)
        .containsExactly("5所", "10名", "50堂");
  }

  @Test
  void whoeverIsNamedAsResponsibleIsNotKept() {
    var reading = read(text(TONGXIN));

    assertThat(reading.toString()).doesNotContain("主任", "股长");
    assertThat(reading.remarks()).anyMatch(remark -> remark.contains("姓名不保存"));
  }

  @Test
  void seventeenRowsOfCellsThatEndInBars() {
    var reading = read(text(ORDOS));

    assertThat(reading.tasks()).extracting(ReadTask::number).isEqualTo(numbers(17));
    assertThat(reading.unread()).isEmpty();
    assertThat(reading.tasks().get(2).deadline().due()).isEqualTo("2023-04-30");
    assertThat(reading.tasks().get(9).targets()).extracting(Target::number).containsExactly("20");
    assertThat(reading.tasks().get(15).deadline().text()).isEqualTo("每月20日");
    assertThat(reading.tasks().get(12).supporters()).hasSize(7);
  }

  @Test
  void aListOfDatesWithACellALine() {
    var reading = read(text(ZENGDU));

    assertThat(reading.tasks()).hasSize(13);
    assertThat(reading.unread()).isEmpty();
    assertThat(reading.tasks().get(1).deadline().due()).isEqualTo("2022-10-31");
    assertThat(reading.tasks().get(1).leads()).containsExactly("区电教站");
    assertThat(reading.tasks().get(1).supporters()).containsExactly("各学校", "幼儿园");
    assertThat(reading.tasks().get(12).deadline().due()).isEqualTo("2023-10-31");
  }

  @Test
  void wideDigitsAndMarkdownBarsAreReadToo() {
    var reading =
        read(
            """
            | 序号 | 工作任务 | 牵头单位 | 完成时限 |
            |---|---|---|---|
            | 1 | 注册率达到９０％ | 电教中心 | ２０２５年６月底 |
            | 备注 | 以上由各校配合 | | |
            """);

    assertThat(reading.tasks()).hasSize(1);
    assertThat(reading.tasks().getFirst().targets())
        .extracting(Target::text)
        .containsExactly("90%");
    assertThat(reading.tasks().getFirst().deadline().due()).isEqualTo("2025-06-30");
    assertThat(reading.unread()).containsExactly("备注 以上由各校配合");
  }

  @Test
  void whatCannotBeReadIsSaid() {
    var reading = read("序号\t工作任务\t牵头单位\t完成时限\n1\t建章立制\t甲某某\t尽快\n");

    assertThat(reading.tasks().getFirst().problems())
        .anyMatch(problem -> problem.contains("时限“尽快”读不出来"))
        .anyMatch(problem -> problem.contains("不像部门名称"))
        .anyMatch(problem -> problem.contains("没有读到牵头部门"));
    assertThat(reading.tasks().getFirst().leads()).isEmpty();
  }

  @Test
  void wordsWithoutAHeadingAreNoTable() {
    assertThat(read("请各单位认真落实。\n联系电话见附件。").tasks()).isEmpty();
  }

  private static TaskTable.Reading read(String text) {
    return TaskTable.read(TableText.rows(text), NO_DEPARTMENTS);
  }

  private static List<String> numbers(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
  }
}
