package cn.liandong.metrics.indicator;

import cn.liandong.seeds.pack.Formula;
import cn.liandong.seeds.pack.Formulas;
import cn.liandong.seeds.pack.Indicator;
import cn.liandong.seeds.pack.IndicatorKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An indicator of the pack with its formulas compiled. A gap has none: it compares two others. */
public record Measure(
    Indicator definition, Optional<Formula> numerator, Optional<Formula> denominator) {

  static Measure compile(Indicator definition, Formulas formulas) {
    return new Measure(
        definition,
        Optional.of(definition.numerator()).filter(text -> !text.isEmpty()).map(formulas::number),
        Optional.of(definition.denominator())
            .filter(text -> !text.isEmpty())
            .map(formulas::number));
  }

  /** Empty when an element or the headcount is missing, or the headcount is zero. */
  public Optional<Quotient> of(Map<String, Long> values) {
    var top = evaluate(numerator, values);
    if (counts()) {
      return top.map(Quotient::whole);
    }
    var bottom = evaluate(denominator, values).filter(b -> b > 0);
    return top.flatMap(t -> bottom.map(b -> new Quotient(t, b, definition.factor())));
  }

  private static Optional<Long> evaluate(Optional<Formula> formula, Map<String, Long> values) {
    return formula
        .filter(f -> values.keySet().containsAll(f.variables()))
        .map(f -> f.number(values));
  }

  /** Data elements and headcounts that the formulas read. */
  public Set<String> variables() {
    var names = new TreeSet<String>();
    numerator.ifPresent(formula -> names.addAll(formula.variables()));
    denominator.ifPresent(formula -> names.addAll(formula.variables()));
    return names;
  }

  public String code() {
    return definition.code();
  }

  public boolean counts() {
    return definition.kind() == IndicatorKind.COUNT;
  }

  public boolean percent() {
    return definition.unit().equals("%");
  }
}
