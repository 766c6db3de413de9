package cn.liandong.organization.namelist;

import cn.liandong.imports.match.Candidate;
import cn.liandong.imports.match.MatchedBy;
import cn.liandong.imports.match.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name of the list, a unit of the registry, or both.
 *
 * @param name null for a unit that no name stands for
 * @param unit null for a name that stands for no unit yet
 * @param repeated another name of the list stands for the same unit
 */
record Compared(
    Outcome outcome,
    @Nullable ListedName name,
    @Nullable Candidate unit,
    @Nullable MatchedBy by,
    List<Suggestion> proposals,
    @Nullable Decision decision,
    boolean repeated) {

  static Compared matched(
      ListedName name, Candidate unit, MatchedBy by, @Nullable Decision decision) {
    return new Compared(Outcome.MATCHED, name, unit, by, List.of(), decision, false);
  }

  static Compared proposed(ListedName name, List<Suggestion> proposals) {
    return new Compared(Outcome.PROPOSED, name, null, null, proposals, null, false);
  }

  static Compared onlyThere(ListedName name, @Nullable Decision decision) {
    return new Compared(Outcome.ONLY_THERE, name, null, null, List.of(), decision, false);
  }

  static Compared onlyHere(Candidate unit) {
    return new Compared(Outcome.ONLY_HERE, null, unit, null, List.of(), null, false);
  }

  Compared asRepeated() {
    return new Compared(outcome, name, unit, by, proposals, decision, true);
  }
}
