package cn.liandong.organization.unit;

import static cn.liandong.organization.OrganizationError.UNITS_IN_USE;
import static cn.liandong.organization.OrganizationError.unitNotFound;

import cn.liandong.common.error.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A part of the registry that a change works on: the units it names with all above and below them,
 * over all time. Changed in place; {@link #place} makes its trees trees again, or fails.
 */
public final class Registry {

  private final Map<UUID, Timeline> units = new LinkedHashMap<>();

  public Registry(Collection<Timeline> units) {
    units.forEach(this::put);
  }

  /**
   * A unit before a change.
   *
   * @param versionBefore number of the version that the change found
   * @param version number of the version that it left
   */
  public record Remembered(UUID unit, long versionBefore, long version, List<Version> before) {}

  public Registry copy() {
    return new Registry(units.values());
  }

  public Collection<Timeline> units() {
    return units.values();
  }

  /** Fails with UNIT_NOT_FOUND. */
  public Timeline get(UUID unit) {
    var found = units.get(unit);
    if (found == null || found.versions().isEmpty()) {
      throw unitNotFound();
    }
    return found;
  }

  public Optional<Timeline> find(UUID unit) {
    return Optional.ofNullable(units.get(unit));
  }

  /** Units directly below another in the administrative tree on a day. */
  public List<Timeline> below(UUID parent, LocalDate day) {
    return units.values().stream()
        .filter(unit -> unit.on(day).filter(v -> parent.equals(v.facts().parent())).isPresent())
        .toList();
  }

  /** A unit and the parallel trees in which it is directly below another. */
  public record Member(UUID unit, List<String> trees) {}

  public List<Member> members(UUID group, LocalDate day) {
    var members = new ArrayList<Member>();
    for (var unit : units.values()) {
      var trees =
          unit.on(day).stream()
              .flatMap(version -> version.facts().groups().entrySet().stream())
              .filter(entry -> entry.getValue().equals(group))
              .map(Map.Entry::getKey)
              .toList();
      if (!trees.isEmpty()) {
        members.add(new Member(unit.unit(), trees));
      }
    }
    return members;
  }

  public void add(UUID unit, LocalDate from, Facts facts) {
    put(Timeline.begin(unit, from, facts));
  }

  public void change(UUID unit, LocalDate day, UnaryOperator<Facts> edit) {
    put(get(unit).change(day, edit));
  }

  public void close(UUID unit, LocalDate day) {
    put(get(unit).close(day));
  }

  public void reopen(UUID unit, LocalDate day, UnaryOperator<Facts> edit) {
    put(get(unit).reopen(day, edit));
  }

  private void put(Timeline timeline) {
    units.put(timeline.unit(), timeline);
  }

  /** Gives every version its path. Fails with UNIT_CYCLE, UNIT_ORPHANED or LEVEL_MISMATCH. */
  public void place() {
    var placing = Placing.administrative(units);
    units.values().stream().map(unit -> placed(placing, unit)).toList().forEach(this::put);
    for (var tree : trees()) {
      var other = Placing.parallel(units, tree);
      units.values().forEach(unit -> unit.versions().forEach(v -> other.pieces(unit, v)));
    }
  }

  private static Timeline placed(Placing placing, Timeline unit) {
    var versions = new ArrayList<Version>();
    for (var version : unit.versions()) {
      var pieces =
          placing.pieces(unit, version).stream()
              .map(piece -> new Version(piece.from(), piece.to(), version.facts(), piece.path()))
              .toList();
      versions.addAll(Version.joined(pieces));
    }
    return versions.equals(unit.versions()) ? unit : unit.with(Version.joined(versions));
  }

  private TreeSet<String> trees() {
    return units.values().stream()
        .flatMap(unit -> unit.versions().stream())
        .flatMap(version -> version.facts().groups().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The units that differ from an earlier state of this part. */
  public List<Change> since(Registry before) {
    var changes = new ArrayList<Change>();
    for (var now : units.values()) {
      var then = before.units.get(now.unit());
      if (then == null || !then.versions().equals(now.versions())) {
        changes.add(new Change(now, then == null ? List.of() : then.versions()));
      }
    }
    return changes;
  }

  /** Puts units back. Fails with UNITS_IN_USE when they, or what stands on them, changed since. */
  public void restore(List<Remembered> all) {
    refuse(
        all.stream()
            .filter(one -> get(one.unit).version() != one.version)
            .map(one -> get(one.unit))
            .toList(),
        "之后又修改过“%s”等单位，不能整批撤销。请先撤销之后的变动，或逐个修改这些单位。");
    all.forEach(one -> put(new Timeline(one.unit, one.version + 1, one.before)));
    var placed = copy();
    try {
      placed.place();
    } catch (Failure dependent) {
      throw UNITS_IN_USE.because("之后的变动依赖这一次的结果：%s请先撤销之后的变动。", dependent.getMessage());
    }
    refuse(
        placed.since(this).stream().map(Change::after).toList(),
        "之后又有“%s”等单位划入或新设，不能撤销。请先撤销之后的变动。");
  }

  private static void refuse(List<Timeline> units, String text) {
    if (!units.isEmpty()) {
      var names = units.stream().map(Timeline::name).limit(3).collect(Collectors.joining("、"));
      throw UNITS_IN_USE.because(text, names);
    }
  }
}
