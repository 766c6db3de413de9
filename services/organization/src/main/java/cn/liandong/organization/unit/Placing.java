package cn.liandong.organization.unit;

import static cn.liandong.organization.OrganizationError.UNIT_CYCLE;
import static cn.liandong.organization.OrganizationError.UNIT_ORPHANED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One tree over the units: where each stands on every day. Refuses what is no tree on some day. */
final class Placing {

  private final Map<UUID, Timeline> units;
  private final Function<Facts, @Nullable UUID> parentOf;
  private final BiConsumer<Level, Facts> fit;

  private Placing(
      Map<UUID, Timeline> units,
      Function<Facts, @Nullable UUID> parentOf,
      BiConsumer<Level, Facts> fit) {
    this.units = units;
    this.parentOf = parentOf;
    this.fit = fit;
  }

  static Placing administrative(Map<UUID, Timeline> units) {
    return new Placing(units, Facts::parent, Level::requireAbove);
  }

  /** Whoever leads a group may stand above the others: no level is above another. */
  static Placing parallel(Map<UUID, Timeline> units, String tree) {
    return new Placing(units, facts -> facts.groups().get(tree), (_, _) -> {});
  }

  /** The path and level that hold of a unit between two days. */
  record Piece(LocalDate from, LocalDate to, String path, Level level) {}

  /**
   * Where a unit stands during one of its versions. Fails with UNIT_CYCLE, UNIT_ORPHANED or
   * LEVEL_MISMATCH.
   */
  List<Piece> pieces(Timeline unit, Version version) {
    return pieces(unit, version, version.from(), version.to(), new HashSet<>());
  }

  private List<Piece> pieces(
      Timeline unit, Version version, LocalDate from, LocalDate to, Set<UUID> seen) {
    var facts = version.facts();
    var parent = parentOf.apply(facts);
    var own = unit.unit() + "/";
    if (parent == null) {
      return List.of(new Piece(from, to, own, facts.level()));
    }
    if (!seen.add(unit.unit())) {
      throw UNIT_CYCLE.because("“%s”自 %s 起会成为自己的下级。请选择别的上级单位。", facts.name(), from);
    }
    var pieces = new ArrayList<Piece>();
    var reached = from;
    for (var above : above(parent, from, to, seen)) {
      if (above.from.isAfter(reached)) {
        break;
      }
      fit.accept(above.level, facts);
      pieces.add(new Piece(above.from, above.to, above.path + own, facts.level()));
      reached = above.to;
    }
    if (reached.isBefore(to)) {
      throw orphaned(facts.name(), parent, reached);
    }
    seen.remove(unit.unit());
    return pieces;
  }

  private List<Piece> above(UUID parent, LocalDate from, LocalDate to, Set<UUID> seen) {
    var pieces = new ArrayList<Piece>();
    var timeline = units.get(parent);
    if (timeline != null) {
      for (var one : timeline.versions()) {
        var start = one.from().isAfter(from) ? one.from() : from;
        var end = one.to().isBefore(to) ? one.to() : to;
        if (start.isBefore(end)) {
          pieces.addAll(pieces(timeline, one, start, end, seen));
        }
      }
    }
    return pieces;
  }

  private RuntimeException orphaned(String name, UUID parent, LocalDate day) {
    var above = units.get(parent);
    return UNIT_ORPHANED.because(
        "“%s”的上级“%s”在 %s 不存在。请在同一次操作中把它一并撤销，或划入别的单位。",
        name, above == null ? "" : above.name(), day);
  }
}
