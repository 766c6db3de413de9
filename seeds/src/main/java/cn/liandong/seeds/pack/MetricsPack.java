package cn.liandong.seeds.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param reportsDue when units must have reported, absent where the document orders no reports
 */
public record MetricsPack(
    List<PackDocument> documents,
    PackCalendar calendar,
    List<DataElement> dataElements,
    List<ImportTemplate> templates,
    List<Indicator> indicators,
    RankingRule ranking,
    BaselineRule baseline,
    List<WarningRule> warnings,
    List<StreakRule> streaks,
    @Nullable Deadline reportsDue,
    BulletinRule bulletin,
    List<Contradiction> contradictions) {

  public MetricsPack {
    documents = List.copyOf(documents);
    dataElements = List.copyOf(dataElements);
    templates = List.copyOf(templates);
    indicators = List.copyOf(indicators);
    warnings = warnings == null ? List.of() : List.copyOf(warnings);
    streaks = streaks == null ? List.of() : List.copyOf(streaks);
    contradictions = contradictions == null ? List.of() : List.copyOf(contradictions);
  }

  public Indicator indicator(String code) {
    return indicators.stream()
        .filter(indicator -> indicator.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no indicator " + code));
  }
}
