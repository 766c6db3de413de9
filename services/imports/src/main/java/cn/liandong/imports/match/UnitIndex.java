package cn.liandong.imports.match;

import cn.liandong.imports.table.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The units that the rows of one import may stand for. Never guesses between several. */
public final class UnitIndex {

  /** Units by a form of their names; forms that several units share are only in the set. */
  private record ByName(Map<String, Candidate> single, Set<String> shared) {

    void add(String form, Candidate unit) {
      var other = single.putIfAbsent(form, unit);
      if (other != null && !other.id().equals(unit.id())) {
        shared.add(form);
      }
    }

    @Nullable Match find(String form, MatchedBy by) {
      if (shared.contains(form)) {
        return new Match.Ambiguous();
      }
      var unit = single.get(form);
      return unit == null ? null : new Match.Found(unit, by);
    }
  }

  /** Looser forms of all names, made when the first name is not found as it stands. */
  private record Forms(Suggestions suggestions, ByName plain, ByName townless) {}

  private final List<Candidate> units;
  private final Names names;
  private final Map<String, UUID> decisions;
  private final Map<UUID, Candidate> byId = new HashMap<>();
  private final Map<String, Candidate> byCode = new HashMap<>();
  private final ByName byName = new ByName(new HashMap<>(), new HashSet<>());
  private final ByName byAlias = new ByName(new HashMap<>(), new HashSet<>());
  private @Nullable Forms forms;

  /**
   * @param places names of the import's unit and everything above it
   * @param decisions units that clerks chose, by {@link Texts#key} of the text
   */
  public UnitIndex(List<Candidate> units, List<String> places, Map<String, UUID> decisions) {
    this.units = units;
    this.names = new Names(places);
    this.decisions = decisions;
    for (var unit : units) {
      byId.put(unit.id(), unit);
      byCode.put(unit.id().toString(), unit);
      byName.add(Texts.key(unit.name()), unit);
      unit.aliases().forEach(alias -> byAlias.add(Texts.key(alias), unit));
      if (!unit.code().isEmpty()) {
        byCode.put(unit.code(), unit);
      }
    }
  }

  public @Nullable Candidate unit(UUID id) {
    return byId.get(id);
  }

  public List<Candidate> units() {
    return units;
  }

  public boolean knows(String code) {
    return byCode.containsKey(code);
  }

  /** Either text may be empty; the id of a unit is also a code of it. */
  public Match find(String code, String name) {
    var unit = code.isEmpty() ? null : byCode.get(code);
    if (unit == null) {
      return name.isEmpty() ? new Match.Unknown() : byName(name);
    }
    if (!name.isEmpty()
        && !Texts.same(name, unit.name())
        && byName.find(Texts.key(name), MatchedBy.NAME) instanceof Match.Found other
        && !other.unit().id().equals(unit.id())) {
      return new Match.Contradiction(unit, other.unit());
    }
    return new Match.Found(unit, MatchedBy.CODE);
  }

  private Match byName(String name) {
    var key = Texts.key(name);
    var exact = byName.find(key, MatchedBy.NAME);
    var alias = exact != null ? exact : byAlias.find(key, MatchedBy.ALIAS);
    if (alias instanceof Match.Found) {
      return alias;
    }
    var decided = decisions.get(key);
    if (decided != null && byId.containsKey(decided)) {
      return new Match.Found(byId.get(decided), MatchedBy.DECISION);
    }
    if (alias != null) {
      return alias;
    }
    var plain = names.plain(name);
    var found = forms().plain().find(plain, MatchedBy.SUGGESTION);
    if (found != null) {
      return found;
    }
    boolean fitsSeveralTowns =
        !Names.namesTown(plain) && forms().townless().shared().contains(plain);
    return fitsSeveralTowns ? new Match.Ambiguous() : new Match.Unknown();
  }

  /** The same where a name that several units have is told apart by the unit above. */
  public Match find(String code, String name, String parent) {
    var match = find(code, name);
    if (match instanceof Match.Ambiguous && !parent.isEmpty()) {
      var below = suggestions(name, parent).stream().filter(Suggestion::sameParent).toList();
      if (below.size() == 1) {
        return new Match.Found(below.getFirst().unit(), MatchedBy.SUGGESTION);
      }
    }
    return match;
  }

  /** Best first, for a name that {@link #find} did not settle. */
  public List<Suggestion> suggestions(String name) {
    return forms().suggestions().of(name);
  }

  /** The same where the row also names the unit above; empty for none. */
  public List<Suggestion> suggestions(String name, String parent) {
    if (parent.isEmpty()) {
      return suggestions(name);
    }
    return suggestions(name).stream()
        .map(one -> one.below(names.isPlace(parent, one.unit().parent())))
        .sorted(
            Comparator.comparing(Suggestion::sameParent)
                .thenComparing(Suggestion::score)
                .reversed())
        .toList();
  }

  private Forms forms() {
    var made = forms;
    if (made == null) {
      var all = units.stream().map(unit -> Form.of(unit, names)).toList();
      made =
          new Forms(
              new Suggestions(names, all),
              new ByName(new HashMap<>(), new HashSet<>()),
              new ByName(new HashMap<>(), new HashSet<>()));
      for (var form : all) {
        made.plain().add(form.plain(), form.unit());
        made.townless().add(form.townless(), form.unit());
        for (var alias : form.unit().aliases()) {
          made.plain().add(names.plain(alias), form.unit());
        }
      }
      forms = made;
    }
    return made;
  }
}
