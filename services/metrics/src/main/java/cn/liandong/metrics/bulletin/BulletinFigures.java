package cn.liandong.metrics.bulletin;

import cn.liandong.metrics.bulletin.BulletinContent.Headline;
import cn.liandong.seeds.pack.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a county in one period, complete enough to lay out and defend the document without
 * asking anybody.
 *
 * @param columns indicators in the pack's order
 * @param lines units in print order
 */
record BulletinFigures(
    List<IndicatorColumn> columns,
    List<CountyFigure> county,
    List<UnitLine> lines,
    Map<String, Long> sums,
    List<DraftList> lists,
    List<UnitRemark> warned,
    List<UnitRemark> missing,
    List<UnitRemark> excluded,
    List<UnitRemark> overHundred) {

  /** A definition as it stood. */
  record IndicatorColumn(
      String code,
      String name,
      String definition,
      String formula,
      int version,
      String unit,
      int decimals,
      boolean counts,
      @Nullable String target,
      String reference) {

    boolean percent() {
      return unit.equals("%");
    }

    String differenceUnit() {
      return Indicator.differenceUnit(unit);
    }
  }

  /**
   * @param value rounded as shown; null when missing
   */
  record CountyFigure(
      String code,
      @Nullable BigDecimal value,
      String shown,
      @Nullable BigDecimal previous,
      String previousShown,
      long reachingTarget) {}

  /**
   * @param rank 0 when not ranked
   * @param figures by indicator; what is missing is absent
   * @param elements by data element, only where an annex prints them
   */
  record UnitLine(
      String unitId,
      String code,
      String name,
      String parentName,
      String group,
      int rank,
      int rankOf,
      String excludedBecause,
      Map<String, UnitFigure> figures,
      Map<String, Long> elements) {

    Optional<UnitFigure> figure(String indicator) {
      return Optional.ofNullable(figures.get(indicator));
    }
  }

  /**
   * @param value rounded as shown
   */
  record UnitFigure(long numerator, long denominator, BigDecimal value, String shown) {}

  /** Units that a rule of the pack puts forward for people to decide on. */
  record DraftList(
      String rule, String title, String reference, String tieNote, List<ListLine> units) {}

  record ListLine(
      String unitId, String name, int rank, int rankOf, String shown, int streak, String periods) {}

  record UnitRemark(String unitId, String name, String remark) {}

  List<Headline> headlines() {
    return columns.stream().map(this::headline).toList();
  }

  private Headline headline(IndicatorColumn column) {
    var figure = county(column.code());
    return new Headline(
        column.code(),
        column.name(),
        figure.shown(),
        figure.previousShown(),
        Objects.requireNonNullElse(column.target(), ""));
  }

  CountyFigure county(String code) {
    return county.stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
  }

  IndicatorColumn column(String code) {
    return columns.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }
}
