package cn.liandong.metrics.pack;

import static cn.liandong.metrics.MetricsError.INDICATOR_NOT_FOUND;
import static java.util.stream.Collectors.toMap;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Measure;
import cn.liandong.metrics.indicator.Measures;
import cn.liandong.metrics.ranking.PeerGroups;
import cn.liandong.metrics.ranking.Rankings;
import cn.liandong.seeds.pack.DataElement;
import cn.liandong.seeds.pack.Formulas;
import cn.liandong.seeds.pack.ImportTemplate;
import cn.liandong.seeds.pack.MetricsPack;
import cn.liandong.seeds.pack.Pack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One version of the pack, its formulas compiled. */
public final class Policy {

  private static final Map<String, String> HEADCOUNTS =
      Map.of("teachers", "专任教师数", "students", "在校生数", "classes", "班数");

  private final Pack pack;
  private final Formulas formulas;
  private final Measures measures;
  private final Rankings rankings;
  private final Map<String, String> elementNames = new HashMap<>(HEADCOUNTS);

  Policy(Pack pack) {
    this.pack = pack;
    elementNames.putAll(
        pack.metrics().dataElements().stream()
            .collect(toMap(DataElement::code, DataElement::name)));
    this.formulas = Formulas.over(pack.metrics().dataElements());
    this.measures = Measures.compile(pack.metrics().indicators(), formulas);
    this.rankings = new Rankings(pack.metrics().ranking(), new PeerGroups(pack.organization()));
  }

  public Pack pack() {
    return pack;
  }

  public MetricsPack rules() {
    return pack.metrics();
  }

  public Formulas formulas() {
    return formulas;
  }

  public Rankings rankings() {
    return rankings;
  }

  /** Definitions in force in a period, in the pack's order. */
  public List<Measure> measures(Period period) {
    return measures.in(period);
  }

  /** Fails with INDICATOR_NOT_FOUND. */
  public Measure measure(String code, Period period) {
    return measures(period).stream()
        .filter(measure -> measure.code().equals(code))
        .findFirst()
        .orElseThrow(() -> INDICATOR_NOT_FOUND.because("没有代码为“%s”的指标。", code));
  }

  public Optional<ImportTemplate> template(String code) {
    return rules().templates().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  public String elementName(String element) {
    return elementNames.getOrDefault(element, element);
  }

  /** Level of the units that the pack ranks. */
  public String rankedLevel() {
    return pack.metrics().ranking().unitLevel().name();
  }
}
