package cn.liandong.gateway.identity.platformaccount;

import cn.liandong.proto.identity.v1.CountPlatformAccountsResponse;
import cn.liandong.proto.identity.v1.UnitPlatformAccounts;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesResponse;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An indicator of a month as the lists of people give it, beside the totals of the monthly export.
 *
 * @param definition empty where the pack does not have the indicator
 */
@Schema(name = "PlatformFigures")
record PlatformFiguresJson(
    String indicator, String name, String definition, List<UnitFigures> units) {

  @Schema(name = "PlatformUnitFigures")
  record UnitFigures(String unitId, String unitName, Quotient listed, Quotient exported) {
    private boolean tells() {
      return listed.tells() || exported.tells();
    }
  }

  /** Whole numbers; empty where the lists, or the export, say nothing. */
  @Schema(name = "PlatformQuotient")
  record Quotient(String numerator, String denominator) {
    private static final Quotient MISSING = new Quotient("", "");

    private boolean tells() {
      return !equals(MISSING);
    }
  }

  static PlatformFiguresJson of(
      String indicator, CountPlatformAccountsResponse lists, ListIndicatorValuesResponse export) {
    var listed = new LinkedHashMap<String, Quotient>();
    var exported = new LinkedHashMap<String, Quotient>();
    var names = new LinkedHashMap<String, String>();
    for (var value : export.getValuesList()) {
      names.put(value.getUnitId(), value.getUnitName());
      exported.put(value.getUnitId(), new Quotient(value.getNumerator(), value.getDenominator()));
    }
    for (var unit : lists.getUnitsList()) {
      names.putIfAbsent(unit.getUnitId(), unit.getUnitName());
      listed.put(unit.getUnitId(), listed(unit, indicator));
    }
    var definition = export.getIndicator();
    return new PlatformFiguresJson(
        indicator,
        definition.getName(),
        definition.getDefinition(),
        names.entrySet().stream()
            .map(unit ->
                new UnitFigures(
                    unit.getKey(),
                    unit.getValue(),
                    listed.getOrDefault(unit.getKey(), Quotient.MISSING),
                    exported.getOrDefault(unit.getKey(), Quotient.MISSING)))
            .filter(UnitFigures::tells)
            .toList());
  }

  private static Quotient listed(UnitPlatformAccounts unit, String indicator) {
    return unit.getFiguresList().stream()
        .filter(figure -> figure.getIndicator().equals(indicator))
        .findFirst()
        .map(figure ->
            new Quotient(
                String.valueOf(figure.getNumerator()), String.valueOf(figure.getDenominator())))
        .orElse(Quotient.MISSING);
  }
}
