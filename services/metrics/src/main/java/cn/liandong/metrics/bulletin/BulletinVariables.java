package cn.liandong.metrics.bulletin;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.bulletin.BulletinFigures.CountyFigure;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitLine;
import cn.liandong.metrics.bulletin.BulletinFigures.UnitRemark;
import cn.liandong.metrics.ranking.Rankings;
import cn.liandong.seeds.pack.BulletinRule;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The variables that a pack's bulletin texts may use. */
final class BulletinVariables {

  private static final int NAMED = 10;
  private static final int FIRST_AND_LAST = 3;
  private static final String NO_DATA = "暂无数据";

  private BulletinVariables() {}

  static Map<String, Object> of(
      BulletinRule rule,
      Period period,
      ZonedDateTime cutOff,
      Rankings rankings,
      BulletinFigures figures) {
    var variables = new HashMap<String, Object>();
    variables.put("issuer", rule.issuer());
    variables.put("period", period.chinese());
    variables.put("cutOff", chinese(cutOff));
    variables.put("schools", figures.lines().size() - figures.excluded().size());
    variables.put(
        "schoolsWithData",
        figures.lines().size() - figures.excluded().size() - figures.missing().size());
    variables.put("total", each(figures, f -> f.shown().isEmpty() ? NO_DATA : f.shown()));
    variables.put("change", each(figures, f -> change(figures, f)));
    variables.put("versusTarget", each(figures, f -> versusTarget(figures, f)));
    variables.put("reaching", each(figures, CountyFigure::reachingTarget));
    variables.put("sum", figures.sums());
    variables.put("ranking", ranking(rankings, figures));
    variables.put("warned", remarks(figures.warned()));
    variables.put("missing", remarks(figures.missing()));
    variables.put("overHundred", remarks(figures.overHundred()));
    variables.put(
        "list",
        figures.lists().stream()
            .collect(
                Collectors.toMap(
                    list -> list.rule(),
                    list -> names(list.units().stream().map(unit -> unit.name()).toList()))));
    return variables;
  }

  private static <T> Map<String, T> each(BulletinFigures figures, Function<CountyFigure, T> value) {
    var map = new HashMap<String, T>();
    figures.county().forEach(figure -> map.put(figure.code(), value.apply(figure)));
    return map;
  }

  private static String change(BulletinFigures figures, CountyFigure figure) {
    if (figure.value() == null || figure.previous() == null) {
      return "上期无可比数据";
    }
    var difference = figure.value().subtract(figure.previous());
    if (difference.signum() == 0) {
      return "与上期持平";
    }
    var unit = figures.column(figure.code()).differenceUnit();
    return (difference.signum() > 0 ? "比上期提高" : "比上期下降") + difference.abs().toPlainString() + unit;
  }

  private static String versusTarget(BulletinFigures figures, CountyFigure figure) {
    var column = figures.column(figure.code());
    if (column.target() == null || figure.value() == null) {
      return "未设目标";
    }
    var target = new BigDecimal(column.target());
    var gap = target.subtract(figure.value());
    var shown = target.toPlainString() + column.unit();
    return gap.signum() <= 0
        ? "达到" + shown + "的目标"
        : "距" + shown + "的目标差" + gap.toPlainString() + column.differenceUnit();
  }

  private static Map<String, Object> ranking(Rankings rankings, BulletinFigures figures) {
    var name =
        rankings.indicators().stream()
            .map(code -> figures.column(code).name())
            .collect(Collectors.joining("、"));
    var ranked =
        figures.lines().stream()
            .filter(line -> line.rank() > 0)
            .sorted(Comparator.comparingInt(UnitLine::rank))
            .toList();
    return Map.of("name", name, "first", firstNames(ranked), "last", firstNames(ranked.reversed()));
  }

  private static String firstNames(List<UnitLine> lines) {
    return lines.isEmpty()
        ? "（无）"
        : lines.stream().limit(FIRST_AND_LAST).map(UnitLine::name).collect(Collectors.joining("、"));
  }

  private static Map<String, Object> remarks(List<UnitRemark> remarks) {
    return names(remarks.stream().map(UnitRemark::name).toList());
  }

  private static Map<String, Object> names(List<String> names) {
    var shown = names.stream().limit(NAMED).collect(Collectors.joining("、"));
    return Map.of("count", names.size(), "names", names.size() > NAMED ? shown + "等" : shown);
  }

  private static String chinese(ZonedDateTime time) {
    return "%d年%d月%d日%d时"
        .formatted(time.getYear(), time.getMonthValue(), time.getDayOfMonth(), time.getHour());
  }
}
