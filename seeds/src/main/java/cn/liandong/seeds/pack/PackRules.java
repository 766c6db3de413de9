package cn.liandong.seeds.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a JSON Schema cannot say of figures and rules: names that must exist, formulas that must
 * compile, the guard.
 */
final class PackRules {

  private final MetricsPack metrics;
  private final MarkedYaml yaml;
  private final Set<String> elements;
  private final Set<String> indicators;
  private final List<PackProblem> problems = new ArrayList<>();

  PackRules(MetricsPack metrics, MarkedYaml yaml) {
    this.metrics = metrics;
    this.yaml = yaml;
    this.elements = codes(metrics.dataElements(), DataElement::code);
    this.indicators = codes(metrics.indicators(), Indicator::code);
  }

  List<PackProblem> problems() {
    checkUnique();
    checkFormulas();
    checkReferences();
    checkTemplates();
    checkRules();
    return problems;
  }

  private void checkUnique() {
    unique("/data_elements", metrics.dataElements(), DataElement::code);
    unique("/templates", metrics.templates(), ImportTemplate::code);
    unique("/indicators", metrics.indicators(), i -> i.code() + "@" + i.effectiveFrom());
    unique("/warnings", metrics.warnings(), WarningRule::code);
    unique("/streaks", metrics.streaks(), StreakRule::code);
    unique("/bulletin/sections", metrics.bulletin().sections(), BulletinSection::code);
  }

  /** The difference of two percentages is no percentage. */
  private void checkGapUnit(String pointer, Indicator gap) {
    metrics.indicators().stream()
        .filter(indicator -> indicator.code().equals(gap.gap().of()))
        .map(Indicator::differenceUnit)
        .filter(unit -> !unit.equals(gap.unit()))
        .findFirst()
        .ifPresent(unit -> add(pointer, "这是两个数的差，单位应写“%s”".formatted(unit)));
  }

  private void checkFormulas() {
    var formulas = Formulas.over(metrics.dataElements());
    each(
        metrics.indicators(),
        (indicator, at) -> {
          String pointer = "/indicators/" + at;
          if (indicator.kind() != IndicatorKind.GAP) {
            compile(pointer + "/numerator", formulas::number, indicator.numerator());
          }
          if (indicator.kind() == IndicatorKind.QUOTIENT) {
            compile(pointer + "/denominator", formulas::number, indicator.denominator());
          }
          if (indicator.gap() != null) {
            known(indicators, "指标", pointer + "/gap/of", indicator.gap().of());
            checkGapUnit(pointer + "/unit", indicator);
          }
        });
    each(
        metrics.templates(),
        (template, at) ->
            each(
                template.checks(),
                (check, index) ->
                    compile(
                        "/templates/%d/checks/%d/condition".formatted(at, index),
                        formulas::condition,
                        check.condition())));
  }

  private void checkReferences() {
    var prefixes = codes(metrics.documents(), PackDocument::code);
    PackReferences.in(yaml.root())
        .forEach((pointer, reference) -> {
          String prefix = reference.replaceFirst("-.*", "");
          if (!prefixes.contains(prefix)) {
            add(pointer, "出处 %s 不属于 documents 里的任何文件".formatted(reference));
          }
        });
  }

  private void checkTemplates() {
    each(
        metrics.templates(),
        (template, at) -> {
          String pointer = "/templates/" + at;
          each(
              template.columns(),
              (column, index) ->
                  known(
                      elements,
                      "数据项",
                      pointer + "/columns/%d/element".formatted(index),
                      column.element()));
          each(
              template.checks(),
              (check, index) ->
                  known(
                      elements,
                      "数据项",
                      pointer + "/checks/%d/element".formatted(index),
                      check.element()));
        });
  }

  private void checkRules() {
    var ranking = metrics.ranking();
    each(
        ranking.parts(),
        (part, at) ->
            known(
                indicators,
                "指标",
                ranking.indicator() == null
                    ? "/ranking/weights/%d/indicator".formatted(at)
                    : "/ranking/indicator",
                part.indicator()));
    BigDecimal sum =
        ranking.parts().stream().map(Weight::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      add("/ranking/weights", "权重之和应为 1，现为 " + sum.toPlainString());
    }
    if (!ranking.groupings().contains(ranking.grouping())) {
      add("/ranking/grouping", "所选分组不在 groupings 之内");
    }
    guard("/ranking", ranking.on(), ranking.restricted(), ranking.basis());
    each(
        metrics.warnings(),
        (rule, at) -> {
          each(
              rule.indicators(),
              (code, index) ->
                  known(indicators, "指标", "/warnings/%d/indicators/%d".formatted(at, index), code));
          guard("/warnings/" + at, rule.on(), rule.restricted(), rule.basis());
        });
    each(
        metrics.streaks(),
        (rule, at) -> guard("/streaks/" + at, rule.on(), rule.restricted(), rule.basis()));
    each(
        metrics.bulletin().annexes(),
        (annex, at) ->
            each(
                annex.indicators(),
                (code, index) ->
                    known(
                        indicators,
                        "指标",
                        "/bulletin/annexes/%d/indicators/%d".formatted(at, index),
                        code)));
  }

  private void guard(String pointer, boolean on, boolean restricted, Basis basis) {
    if (on && restricted && (basis.asWritten().isEmpty() || basis.decidedBy().isEmpty())) {
      add(pointer + "/on", "受国家规定限制的规则要开启，basis 须写明原文 as_written 和决定者 decided_by");
    }
  }

  private void compile(String pointer, Consumer<String> compiler, String formula) {
    try {
      compiler.accept(formula);
    } catch (IllegalArgumentException e) {
      add(pointer, e.getMessage());
    }
  }

  private void known(Set<String> names, String kind, String pointer, String name) {
    if (!names.contains(name)) {
      add(pointer, "没有编码为 %s 的%s".formatted(name, kind));
    }
  }

  private <T> void unique(String list, List<T> items, Function<T, String> code) {
    var seen = new HashSet<String>();
    each(
        items,
        (item, at) -> {
          if (!seen.add(code.apply(item))) {
            add(list + "/" + at, "编码 %s 重复".formatted(code.apply(item)));
          }
        });
  }

  private void add(String pointer, String reason) {
    problems.add(yaml.problem(pointer, reason));
  }

  private static <T> Set<String> codes(List<T> items, Function<T, String> code) {
    return items.stream().map(code).collect(Collectors.toSet());
  }

  private static <T> void each(List<T> items, Indexed<T> action) {
    for (int at = 0; at < items.size(); at++) {
      action.accept(items.get(at), at);
    }
  }

  @FunctionalInterface
  private interface Indexed<T> {
    void accept(T item, int at);
  }
}
