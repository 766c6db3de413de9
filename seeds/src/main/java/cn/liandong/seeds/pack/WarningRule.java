package cn.liandong.seeds.pack;

import java.util.List;

/** Warns a unit whose indicator is below the pack's baseline: one notice per episode. */
public record WarningRule(
    String code,
    String title,
    List<String> indicators,
    List<Cycle> cycles,
    boolean on,
    boolean restricted,
    Basis basis) {

  public WarningRule {
    indicators = List.copyOf(indicators);
    cycles = List.copyOf(cycles);
  }
}
