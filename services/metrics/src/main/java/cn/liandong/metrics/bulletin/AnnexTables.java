package cn.liandong.metrics.bulletin;

import cn.liandong.metrics.bulletin.BulletinFigures.IndicatorColumn;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitLine;
import cn.liandong.metrics.document.Annex;
import cn.liandong.metrics.document.Column;
import cn.liandong.metrics.document.ColumnKind;
import cn.liandong.metrics.document.Table;
import cn.liandong.metrics.document.Table2;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The attachments of a bulletin, one for each annex of the pack. */
final class AnnexTables {

  private static final Column NUMBER = Column.of(ColumnKind.ORDINAL, 3, "序号");
  private static final Column CODE = Column.of(ColumnKind.CODE, 6, "标识码");
  private static final Column NAME = Column.of(ColumnKind.TEXT, 12, "单位名称");
  private static final Column PARENT = Column.of(ColumnKind.TEXT, 9, "上级单位");

  private final BulletinFigures figures;
  private final String rankingIndicator;
  private final LocalDate lastDay;

  AnnexTables(BulletinFigures figures, String rankingIndicator, LocalDate lastDay) {
    this.figures = figures;
    this.lastDay = lastDay;
    this.rankingIndicator = rankingIndicator;
  }

  Annex of(cn.liandong.seeds.pack.Annex annex) {
    return switch (annex.kind()) {
      case RANKING -> ranking(annex.title());
      case INDICATORS -> indicators(annex.title(), annex.indicators());
      case LISTS -> lists(annex.title());
      case DEFINITIONS -> definitions(annex.title());
      case TABLE2 -> table2();
    };
  }

  private Annex ranking(String title) {
    var column = figures.column(rankingIndicator);
    var columns =
        List.of(
            Column.of(ColumnKind.ORDINAL, 3, "名次"),
            CODE,
            NAME,
            PARENT,
            Column.of(ColumnKind.TEXT, 5, "组别"),
            Column.of(ColumnKind.INTEGER, 4, column.name(), "分子"),
            Column.of(ColumnKind.INTEGER, 4, column.name(), "分母"),
            Column.of(kind(column), 5, column.name(), "数值"));
    var rows = new ArrayList<List<@Nullable Object>>();
    var ranked =
        figures.lines().stream()
            .filter(line -> line.rank() > 0)
            .sorted(Comparator.comparing(UnitLine::group).thenComparingInt(UnitLine::rank))
            .toList();
    ranked.forEach(line -> rows.add(rankedRow(line)));
    var notes = new ArrayList<String>();
    notes.add("数值相同的名次并列。");
    figures.lines().stream()
        .filter(line -> line.rank() == 0)
        .forEach(line -> notes.add("%s未参加排名：%s。".formatted(line.name(), line.excludedBecause())));
    return new Annex(title, new Table(columns, rows), notes);
  }

  private List<@Nullable Object> rankedRow(UnitLine line) {
    var figure = line.figure(rankingIndicator);
    return row(
        line.rank(),
        line.code(),
        line.name(),
        line.parentName(),
        line.group(),
        figure.map(f -> (Object) f.numerator()).orElse(null),
        figure.map(f -> (Object) f.denominator()).orElse(null),
        figure.map(f -> (Object) f.value()).orElse(null));
  }

  private Annex indicators(String title, List<String> codes) {
    var columns = new ArrayList<>(List.of(NUMBER, CODE, NAME));
    var shown = codes.stream().map(figures::column).toList();
    shown.forEach(c -> columns.add(Column.of(kind(c), 5, c.name())));
    var rows = new ArrayList<List<@Nullable Object>>();
    rows.add(totalRow(shown));
    var number = 0;
    for (var line : figures.lines()) {
      var row = row(++number, line.code(), line.name());
      shown.forEach(column -> row.add(cell(column, line)));
      rows.add(row);
    }
    return new Annex(title, new Table(columns, rows), List.of("“—”表示本期没有数据，不按零计算。"));
  }

  private List<@Nullable Object> totalRow(List<IndicatorColumn> columns) {
    List<@Nullable Object> row = row(null, null, "合计");
    for (var column : columns) {
      var value = figures.county(column.code()).value();
      row.add(value == null ? null : number(column, value));
    }
    return row;
  }

  private static @Nullable Object cell(IndicatorColumn column, UnitLine line) {
    return line.figure(column.code()).map(f -> number(column, f.value())).orElse(null);
  }

  private static Object number(IndicatorColumn column, BigDecimal value) {
    return column.counts() ? (Object) value.longValueExact() : value;
  }

  private Annex lists(String title) {
    var columns =
        List.of(
            Column.of(ColumnKind.TEXT, 10, "名单"),
            NAME,
            Column.of(ColumnKind.TEXT, 8, "情况"),
            Column.of(ColumnKind.TEXT, 14, "说明"));
    var rows = new ArrayList<List<@Nullable Object>>();
    var notes = new ArrayList<String>();
    for (var list : figures.lists()) {
      for (var unit : list.units()) {
        var standing = "第%d名/共%d个，%s".formatted(unit.rank(), unit.rankOf(), unit.shown());
        var streak = "连续%d期：%s".formatted(unit.streak(), unit.periods());
        rows.add(row(list.title(), unit.name(), standing, streak));
      }
      notes.add("%s依据：%s。%s".formatted(list.title(), list.reference(), list.tieNote()));
    }
    figures
        .warned()
        .forEach(warned -> rows.add(row("预警提醒", warned.name(), "低于全县水平", warned.remark())));
    if (rows.isEmpty()) {
      notes.addFirst("本期没有列入名单的单位。");
      return Annex.ofText(title, notes);
    }
    return new Annex(title, new Table(columns, rows), notes);
  }

  private Annex table2() {
    var rows =
        figures.lines().stream()
            .map(line ->
                new Table2.Row(
                    line.name(),
                    headcount(line, "baseTeachers", "baseStudents", "baseClasses"),
                    headcount(line, "registeredTeachers", "registeredStudents", "classesBuilt"),
                    line.elements().get("homeworkPublished"),
                    line.elements().get("timetablesPublished")))
            .toList();
    return Table2.annex(lastDay.getYear() - 1, lastDay, rows);
  }

  private static Table2.Headcount headcount(
      UnitLine line, String teachers, String students, String classes) {
    return new Table2.Headcount(
        line.elements().get(teachers), line.elements().get(students), line.elements().get(classes));
  }

  private Annex definitions(String title) {
    Function<IndicatorColumn, String> sentence =
        c ->
            "%s（%s，第%d版）：%s%s出处：%s。"
                .formatted(
                    c.name(),
                    c.code(),
                    c.version(),
                    c.definition(),
                    c.target() == null ? "" : "目标：" + c.target() + c.unit() + "。",
                    c.reference());
    return Annex.ofText(title, figures.columns().stream().map(sentence).toList());
  }

  private static ColumnKind kind(IndicatorColumn column) {
    if (column.counts()) {
      return ColumnKind.INTEGER;
    }
    return column.percent() ? ColumnKind.PERCENT : ColumnKind.DECIMAL;
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    var row = new ArrayList<@Nullable Object>(cells.length);
    for (var cell : cells) {
      row.add(cell);
    }
    return row;
  }
}
