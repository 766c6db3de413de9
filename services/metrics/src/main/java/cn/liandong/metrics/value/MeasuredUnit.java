package cn.liandong.metrics.value;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit of one county with all that is known of it in one period.
 *
 * @param values data elements and headcounts by code; what is missing is absent
 * @param sources by data element
 * @param outBecause why the unit takes no part, empty when it does
 */
public record MeasuredUnit(
    UUID id,
    String code,
    String name,
    String parentName,
    String path,
    String schoolType,
    String urbanRural,
    int orderNumber,
    Map<String, Long> values,
    Map<String, Source> sources,
    Optional<String> headcountSource,
    Optional<String> outBecause) {

  public boolean hasReport() {
    return !sources.isEmpty();
  }

  public boolean takesPart() {
    return outBecause.isEmpty();
  }
}
