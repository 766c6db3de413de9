package cn.liandong.metrics.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.metrics.document.Headings.Cell;
import cn.liandong.metrics.document.Table2.Headcount;
import cn.liandong.metrics.document.Table2.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class Table2Test {

  private final Annex annex =
      Table2.annex(
          2022,
          LocalDate.of(2023, 6, 20),
          List.of(
              new Row(
                  "东胜区",
                  new Headcount(3477L, 34770L, 828L),
                  new Headcount(2487L, 17408L, null),
                  2035L,
                  577L)));
  private final Table table = Objects.requireNonNull(annex.table());

  @Test
  void theTitleNamesTheCutOffDay() {
    assertThat(annex.title()).isEqualTo("国家中小学智慧教育平台应用推广情况统计表（2023年6月20日）");
  }

  @Test
  void theHeadingsAreThoseOfTheCitysForm() {
    assertThat(Headings.of(table.columns()).cells())
        .containsExactly(
            new Cell(0, 0, 2, 1, "序号"),
            new Cell(0, 1, 2, 1, "旗区"),
            new Cell(0, 2, 1, 3, "基础指标（2022教育统计数据）"),
            new Cell(0, 5, 1, 3, "平台注册数据"),
            new Cell(0, 8, 2, 1, "作业发布数"),
            new Cell(0, 9, 2, 1, "课表发布数"),
            new Cell(1, 2, 1, 1, "教师人数"),
            new Cell(1, 3, 1, 1, "学生人数"),
            new Cell(1, 4, 1, 1, "中小学行政班"),
            new Cell(1, 5, 1, 1, "教师人数"),
            new Cell(1, 6, 1, 1, "学生人数"),
            new Cell(1, 7, 1, 1, "中小学行政班"));
  }

  @Test
  void rowsAreNumberedAndWhatWasNotReportedIsMissing() {
    assertThat(table.rows())
        .containsExactly(
            Arrays.asList(1, "东胜区", 3477L, 34770L, 828L, 2487L, 17408L, null, 2035L, 577L));
  }
}
