package cn.liandong.organization.namelist;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import cn.liandong.imports.match.Candidate;
import cn.liandong.imports.match.Match;
import cn.liandong.imports.match.MatchedBy;
import cn.liandong.imports.match.Suggestion;
import cn.liandong.imports.match.UnitIndex;
import cn.liandong.imports.match.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list of names held against the registry: names in the list's order, then units left over. */
record Comparison(List<Compared> all) {

  private static final int CERTAIN = 100;
  private static final int ALMOST_CERTAIN = 99;

  static Comparison of(List<ListedName> names, UnitIndex units, Map<String, Decision> decisions) {
    var compared =
        names.stream().map(name -> compare(name, units, decisions.get(name.key()))).toList();
    var uses =
        compared.stream()
            .map(Compared::unit)
            .filter(Objects::nonNull)
            .collect(groupingBy(Candidate::id, counting()));
    var all = new ArrayList<Compared>();
    compared.forEach(one -> all.add(isRepeated(one, uses) ? one.asRepeated() : one));
    units.units().stream()
        .filter(unit -> !uses.containsKey(unit.id()))
        .forEach(unit -> all.add(Compared.onlyHere(unit)));
    return new Comparison(all);
  }

  List<Compared> of(Outcome outcome) {
    return all.stream().filter(one -> one.outcome() == outcome).toList();
  }

  int count(Outcome outcome) {
    return of(outcome).size();
  }

  private static boolean isRepeated(Compared one, Map<UUID, Long> uses) {
    return one.unit() != null && uses.get(one.unit().id()) > 1;
  }

  private static Compared compare(ListedName name, UnitIndex units, @Nullable Decision decision) {
    var kept =
        decision == null || decision.targetId() == null ? null : units.unit(decision.targetId());
    if (kept != null) {
      return Compared.matched(name, kept, MatchedBy.DECISION, decision);
    }
    var match = units.find(name.code(), name.name(), name.parent());
    if (match instanceof Match.Found found && found.by() != MatchedBy.SUGGESTION) {
      return Compared.matched(name, found.unit(), found.by(), null);
    }
    var proposals = decision == null ? proposals(name, match, units) : List.<Suggestion>of();
    return proposals.isEmpty()
        ? Compared.onlyThere(name, decision)
        : Compared.proposed(name, proposals);
  }

  private static List<Suggestion> proposals(ListedName name, Match match, UnitIndex units) {
    if (match instanceof Match.Contradiction both) {
      return List.of(
          new Suggestion(both.byCode(), CERTAIN, Why.CODE, false),
          new Suggestion(both.byName(), CERTAIN, Why.NAME, false));
    }
    var similar = units.suggestions(name.name(), name.parent());
    return similar.isEmpty() && match instanceof Match.Found found
        ? List.of(new Suggestion(found.unit(), ALMOST_CERTAIN, Why.PLACE_LEFT_OUT, false))
        : similar;
  }
}
