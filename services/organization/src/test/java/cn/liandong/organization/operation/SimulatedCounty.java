package cn.liandong.organization.operation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.error.Failure;
import cn.liandong.organization.unit.Registry;
import cn.liandong.organization.unit.Registry.Remembered;
import cn.liandong.organization.unit.Timeline;
import cn.liandong.organization.unit.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A registry with its history of operations, as the database keeps them. */
final class SimulatedCounty {

  private Registry registry;
  private final List<UUID> known = new ArrayList<>();
  private final List<List<Remembered>> done = new ArrayList<>();

  SimulatedCounty(List<Timeline> units) {
    registry = new Registry(units);
    registry.place();
    units.forEach(unit -> known.add(unit.unit()));
  }

  Registry registry() {
    return registry;
  }

  UUID unit(int number) {
    return known.get(number % known.size());
  }

  Map<UUID, List<Version>> versions() {
    var all = new LinkedHashMap<UUID, List<Version>>();
    registry.units().stream()
        .filter(unit -> !unit.versions().isEmpty())
        .forEach(unit -> all.put(unit.unit(), unit.versions()));
    return all;
  }

  /**
   * Takes one of the earlier operations back, or carries out the order; a refusal is no change.
   *
   * @return whether it was done
   */
  boolean run(int undo, Order order) {
    var before = registry.copy();
    try {
      if (undo >= 0 && !done.isEmpty()) {
        undo(undo % done.size());
      } else {
        carryOut(order);
      }
      return true;
    } catch (Failure refused) {
      registry = before;
      return false;
    }
  }

  private void carryOut(Order order) {
    var after = registry.copy();
    Plan.carryOut(order, after);
    var changes = after.since(registry);
    var remembered = new ArrayList<Remembered>();
    for (var change : changes) {
      var unit = change.after();
      var version = unit.version() + 1;
      remembered.add(new Remembered(unit.unit(), unit.version(), version, change.before()));
      if (!known.contains(unit.unit())) {
        known.add(unit.unit());
      }
    }
    registry = stored(after, remembered);
    done.add(remembered);
  }

  private static Registry stored(Registry registry, List<Remembered> changed) {
    return new Registry(
        registry.units().stream()
            .map(unit ->
                changed.stream()
                    .filter(one -> one.unit().equals(unit.unit()))
                    .findFirst()
                    .map(one -> new Timeline(unit.unit(), one.version(), unit.versions()))
                    .orElse(unit))
            .toList());
  }

  private void undo(int number) {
    var undone = done.get(number);
    registry.restore(undone);
    done.remove(number);
    for (var one : undone) {
      assertThat(versions().getOrDefault(one.unit(), List.of())).isEqualTo(one.before());
    }
    done.replaceAll(earlier -> earlier.stream().map(one -> restored(one, undone)).toList());
  }

  /** An earlier operation left the very state that was restored: it can be taken back in turn. */
  private static Remembered restored(Remembered earlier, List<Remembered> undone) {
    return undone.stream()
        .filter(
            one -> one.unit().equals(earlier.unit()) && one.versionBefore() == earlier.version())
        .findFirst()
        .map(one ->
            new Remembered(
                one.unit(), earlier.versionBefore(), one.version() + 1, earlier.before()))
        .orElse(earlier);
  }

  void undoAllNewestFirst() {
    while (!done.isEmpty()) {
      undo(done.size() - 1);
    }
  }
}
