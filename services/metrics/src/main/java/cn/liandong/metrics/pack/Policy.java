package cn.liandong.metrics.pack;

import static cn.liandong.metrics.MetricsError.INDICATOR_NOT_FOUND;
import static java.util.stream.Collectors.toMap;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Measure;
import cn.liandong.metrics.indicator.Measures;
import cn.liandong.metrics.ranking.PeerGroups;
import cn.liandong.seeds.pack.DataElement;
import cn.liandong.seeds.pack.Formulas;
import cn.liandong.seeds.pack.MetricsPack;
import cn.liandong.seeds.pack.Pack;
import cn.liandong.seeds.pack.PackLoader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The pack in force, its formulas compiled. A pack with a mistake stops the start. */
@ApplicationScoped
public class Policy {

  private static final Map<String, String> HEADCOUNTS =
      Map.of("teachers", "专任教师数", "students", "在校生数", "classes", "班数");

  private final Pack pack;
  private final Measures measures;
  private final PeerGroups peerGroups;
  private final Map<String, String> elementNames = new HashMap<>(HEADCOUNTS);

  Policy(@ConfigProperty(name = "liandong.pack") String code) {
    this.pack = PackLoader.load(code);
    elementNames.putAll(
        pack.metrics().dataElements().stream()
            .collect(toMap(DataElement::code, DataElement::name)));
    this.measures =
        Measures.compile(pack.metrics().indicators(), Formulas.over(pack.metrics().dataElements()));
    this.peerGroups = new PeerGroups(pack.organization());
  }

  public Pack pack() {
    return pack;
  }

  public MetricsPack rules() {
    return pack.metrics();
  }

  public PeerGroups peerGroups() {
    return peerGroups;
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

  public String elementName(String element) {
    return elementNames.getOrDefault(element, element);
  }

  /** Level of the units that the pack ranks. */
  public String rankedLevel() {
    return pack.metrics().ranking().unitLevel().name();
  }
}
