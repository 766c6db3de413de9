package cn.liandong.organization.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that holds of a unit for a time.
 *
 * @param parent in the administrative tree, the one of permissions; null for a root
 * @param groups the unit above it in each of the parallel trees that it belongs to
 */
public record Facts(
    @Nullable String code,
    String name,
    List<String> aliases,
    Level level,
    String schoolType,
    String urbanRural,
    String ownership,
    String kind,
    int orderNumber,
    String note,
    @Nullable UUID parent,
    Participation participation,
    Map<String, UUID> groups) {

  /**
   * Whether a school takes part in the ranking, and why not.
   *
   * @param document what an exemption rests on
   * @param until the first day on which the school counts again; null until it is taken back in
   */
  public record Participation(
      boolean out,
      String reason,
      String document,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {

    public static final Participation IN = new Participation(false, "", "", null, null);

    public boolean exempt(LocalDate day) {
      return out && (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }
  }

  public static Facts of(Level level, String name, @Nullable UUID parent) {
    return new Facts(
        null, name, List.of(), level, "", "", "", "", 0, "", parent, Participation.IN, Map.of());
  }

  public Facts {
    aliases = List.copyOf(aliases);
    groups = Map.copyOf(groups);
  }

  /** A change that was made on these facts, made on others: what it left alone stays. */
  Facts replayed(Facts before, Facts onto) {
    return new Facts(
        pick(before.code, code, onto.code),
        pick(before.name, name, onto.name),
        pick(before.aliases, aliases, onto.aliases),
        pick(before.level, level, onto.level),
        pick(before.schoolType, schoolType, onto.schoolType),
        pick(before.urbanRural, urbanRural, onto.urbanRural),
        pick(before.ownership, ownership, onto.ownership),
        pick(before.kind, kind, onto.kind),
        pick(before.orderNumber, orderNumber, onto.orderNumber),
        pick(before.note, note, onto.note),
        pick(before.parent, parent, onto.parent),
        pick(before.participation, participation, onto.participation),
        groups(before, onto));
  }

  private Map<String, UUID> groups(Facts before, Facts onto) {
    var all = new HashMap<String, UUID>();
    var trees = new HashSet<>(groups.keySet());
    trees.addAll(onto.groups.keySet());
    for (var tree : trees) {
      var group = pick(before.groups.get(tree), groups.get(tree), onto.groups.get(tree));
      if (group != null) {
        all.put(tree, group);
      }
    }
    return all;
  }

  private static <T extends @Nullable Object> T pick(T before, T after, T onto) {
    return Objects.equals(before, after) ? onto : after;
  }

  /** The old name goes on as an alias: files will carry it for a while. */
  public Facts named(String newName) {
    return edit().name(newName).aliases(alsoKnownAs(List.of(name), newName)).facts();
  }

  /** Another category is another code; the old one is never used again. */
  public Facts retyped(String newType, String newCode) {
    return edit().schoolType(newType).code(newCode).facts();
  }

  public Facts below(@Nullable UUID newParent) {
    return edit().parent(newParent).facts();
  }

  /** Below another unit in one of the parallel trees; null leaves that tree. */
  public Facts grouped(String tree, @Nullable UUID group) {
    var all = new HashMap<>(groups);
    all.remove(tree);
    if (group != null) {
      all.put(tree, group);
    }
    return edit().groups(all).facts();
  }

  /** Files that still name a merged unit mean the one it went into. */
  public Facts succeeding(Facts merged) {
    var names = new LinkedHashSet<>(List.of(merged.name));
    names.addAll(merged.aliases);
    return edit().aliases(alsoKnownAs(names, name)).facts();
  }

  private List<String> alsoKnownAs(Iterable<String> names, String except) {
    var all = new LinkedHashSet<>(aliases);
    names.forEach(all::add);
    all.remove(except);
    return List.copyOf(all);
  }

  public FactsEdit edit() {
    return new FactsEdit(this);
  }
}
