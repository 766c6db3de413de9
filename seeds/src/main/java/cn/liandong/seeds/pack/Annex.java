package cn.liandong.seeds.pack;

import java.util.List;

/**
 * @param indicators columns of an {@link Kind#INDICATORS} table, empty otherwise
 */
public record Annex(String code, String title, Kind kind, List<String> indicators) {

  public enum Kind {
    /** Units by rank of the pack's ranking, one table per peer group. */
    RANKING,
    /** Units in print order with the named indicators. */
    INDICATORS,
    /** Units warned and units on the lists of the streak rules that are on. */
    LISTS,
    /** Definitions, formulas, targets and references of all indicators. */
    DEFINITIONS,
    /** The table of OD-49. */
    TABLE2
  }

  public Annex {
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
  }
}
