package cn.liandong.metrics.document;

import static cn.liandong.metrics.document.ColumnKind.INTEGER;
import static cn.liandong.metrics.document.ColumnKind.ORDINAL;
import static cn.liandong.metrics.document.ColumnKind.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 表二: registered users of each banner beside its headcount of the annual education statistics. */
public final class Table2 {

  private Table2() {}

  /** Teachers, pupils and school classes; null where nothing was reported. */
  public record Headcount(
      @Nullable Long teachers, @Nullable Long students, @Nullable Long classes) {}

  public record Row(
      String banner,
      Headcount statistics,
      Headcount registered,
      @Nullable Long homework,
      @Nullable Long timetables) {}

  /**
   * @param statisticsYear the year of the annual statistics that give the base figures
   * @param cutOff the day of the month the figures were taken
   */
  public static Annex annex(int statisticsYear, LocalDate cutOff, List<Row> rows) {
    var title = "国家中小学智慧教育平台应用推广情况统计表（" + OfficialText.date(cutOff) + "）";
    var cells = new ArrayList<List<@Nullable Object>>();
    for (var row : rows) {
      cells.add(cells(cells.size() + 1, row));
    }
    return new Annex(title, new Table(columns(statisticsYear), cells), List.of());
  }

  private static List<Column> columns(int year) {
    var base = "基础指标（" + year + "教育统计数据）";
    var registered = "平台注册数据";
    return List.of(
        Column.of(ORDINAL, 3, "序号"),
        Column.of(TEXT, 5, "旗区"),
        Column.of(INTEGER, 4, base, "教师人数"),
        Column.of(INTEGER, 4, base, "学生人数"),
        Column.of(INTEGER, 6, base, "中小学行政班"),
        Column.of(INTEGER, 4, registered, "教师人数"),
        Column.of(INTEGER, 4, registered, "学生人数"),
        Column.of(INTEGER, 6, registered, "中小学行政班"),
        Column.of(INTEGER, 5, "作业发布数"),
        Column.of(INTEGER, 5, "课表发布数"));
  }

  private static List<@Nullable Object> cells(int number, Row row) {
    return Arrays.asList(
        number,
        row.banner(),
        row.statistics().teachers(),
        row.statistics().students(),
        row.statistics().classes(),
        row.registered().teachers(),
        row.registered().students(),
        row.registered().classes(),
        row.homework(),
        row.timetables());
  }
}
