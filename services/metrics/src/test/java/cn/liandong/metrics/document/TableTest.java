package cn.liandong.metrics.document;

import static cn.liandong.metrics.document.ColumnKind.CODE;
import static cn.liandong.metrics.document.ColumnKind.DECIMAL;
import static cn.liandong.metrics.document.ColumnKind.INTEGER;
import static cn.liandong.metrics.document.ColumnKind.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.liandong.metrics.document.Headings.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void oneRowOfHeadingsNeedsNoMerging() {
    var headings = Headings.of(List.of(Column.of(TEXT, 4, "学校"), Column.of(TEXT, 4, "学校")));
    assertThat(headings.rows()).isEqualTo(1);
    assertThat(headings.cells())
        .containsExactly(new Cell(0, 0, 1, 1, "学校"), new Cell(0, 1, 1, 1, "学校"));
  }

  @Test
  void neighboursOfOneGroupShareItsHeading() {
    var headings =
        Headings.of(
            List.of(
                Column.of(TEXT, 4, "学校"),
                Column.of(TEXT, 4, "教师", "人数"),
                Column.of(TEXT, 4, "教师", "比率"),
                Column.of(TEXT, 4, "学生", "人数")));
    assertThat(headings.rows()).isEqualTo(2);
    assertThat(headings.cells())
        .containsExactly(
            new Cell(0, 0, 2, 1, "学校"),
            new Cell(0, 1, 1, 2, "教师"),
            new Cell(0, 3, 1, 1, "学生"),
            new Cell(1, 1, 1, 1, "人数"),
            new Cell(1, 2, 1, 1, "比率"),
            new Cell(1, 3, 1, 1, "人数"));
  }

  @Test
  void groupsOfOneNameUnderDifferentParentsStayApart() {
    var headings =
        Headings.of(
            List.of(Column.of(TEXT, 4, "教师", "人数", "年报"), Column.of(TEXT, 4, "学生", "人数", "年报")));
    assertThat(headings.cells()).hasSize(6).noneMatch(Cell::isMerged);
  }

  @Test
  void aRowMustFitItsColumns() {
    var columns = List.of(Column.of(DECIMAL, 4, "率"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table(columns, List.of(List.of())))
        .withMessageContaining("0 values for 1 columns");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Table(columns, List.of(List.of(0.5))))
        .withMessageContaining("率");
  }

  @Test
  void aTableIsTurnedBeforeItsTypeGetsSmall() {
    assertThat(fit(4, 8))
        .extracting(TableFit::paper, TableFit::halfPoints)
        .containsExactly(Paper.PORTRAIT, 24);
    assertThat(fit(5, 7))
        .extracting(TableFit::paper, TableFit::halfPoints)
        .containsExactly(Paper.PORTRAIT, 21);
    assertThat(fit(8, 5))
        .extracting(TableFit::paper, TableFit::halfPoints)
        .containsExactly(Paper.LANDSCAPE, 24);
    assertThat(fit(40, 5))
        .extracting(TableFit::paper, TableFit::halfPoints)
        .containsExactly(Paper.LANDSCAPE, 15);
  }

  @Test
  void columnsFillTheLineAndACodeIsNeverTurned() {
    var columns = List.of(Column.of(CODE, 1, "代码"), Column.of(TEXT, 10, "学校"));
    var fit = TableFit.of(new Table(columns, List.of(Arrays.asList("2161000001", null))));
    assertThat(Arrays.stream(fit.widths()).sum()).isEqualTo(Paper.PORTRAIT.textWidth());
    assertThat(fit.widths()[0]).isGreaterThanOrEqualTo(5 * 240 + 2 * TableFit.PADDING);
  }

  @Test
  void onAPageTooNarrowTheNamesTurnAndTheCodesDoNot() {
    var columns = new ArrayList<>(List.of(Column.of(CODE, 6, "标识码"), Column.of(TEXT, 30, "单位")));
    columns.addAll(Collections.nCopies(10, Column.of(INTEGER, 5, "人数")));
    var fit = TableFit.of(new Table(columns, List.of()));
    assertThat(Arrays.stream(fit.widths()).sum()).isEqualTo(Paper.LANDSCAPE.textWidth());
    assertThat(fit.widths()[0]).isEqualTo(6 * 150 + 2 * TableFit.PADDING);
    assertThat(fit.widths()[1]).isLessThan(30 * 150);
  }

  private static TableFit fit(int columns, int width) {
    var all = Collections.nCopies(columns, Column.of(TEXT, width, "学校"));
    return TableFit.of(new Table(all, List.of()));
  }
}
