package cn.liandong.organization.body;

import cn.liandong.seeds.pack.BodyKind;
import cn.liandong.seeds.pack.BodyRole;
import cn.liandong.seeds.pack.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules of its kind say of a body on a day. */
final class BodyRules {

  private final BodyKind kind;
  private final History history;
  private final LocalDate day;
  private final List<Flag> flags = new ArrayList<>();

  private BodyRules(BodyKind kind, History history, LocalDate day) {
    this.kind = kind;
    this.history = history;
    this.day = day;
  }

  /** Nothing is flagged of a body that does not stand on the day. */
  static List<Flag> flags(BodyKind kind, History history, LocalDate day) {
    if (!history.body().standsOn(day)) {
      return List.of();
    }
    var rules = new BodyRules(kind, history, day);
    kind.roles().forEach(rules::checkRole);
    rules.checkSize();
    rules.checkTerm();
    rules.checkYears();
    return rules.flags;
  }

  private void checkRole(BodyRole role) {
    var count = count(history.seats(), role.code(), day);
    if (role.head() && count == 0) {
      flags.add(Flag.of(Flag.Kind.HEAD_VACANT, role.name(), 0, 1));
    } else {
      check(role.size(), role.name(), count, Flag.Kind.ROLE_TOO_FEW, Flag.Kind.ROLE_TOO_MANY);
    }
  }

  private void checkSize() {
    var count = (int) history.seats().stream().filter(seat -> seat.heldOn(day)).count();
    check(kind.size(), "", count, Flag.Kind.SIZE_TOO_SMALL, Flag.Kind.SIZE_TOO_LARGE);
  }

  private void check(Range range, String name, int count, Flag.Kind few, Flag.Kind many) {
    if (range.tooFew(count)) {
      flags.add(Flag.of(few, name, count, range.min()));
    }
    if (range.tooMany(count)) {
      flags.add(Flag.of(many, name, count, range.max()));
    }
  }

  private void checkTerm() {
    termOn(history.terms(), day)
        .map(Term::endDate)
        .filter(end -> !end.isAfter(day))
        .ifPresent(end -> flags.add(new Flag(Flag.Kind.TERM_EXPIRED, "", 0, 0, end)));
  }

  private void checkYears() {
    if (kind.yearlyCheck() == null) {
      return;
    }
    var known = history.checks().stream().filter(check -> check.year() <= day.getYear()).toList();
    FailedYears.undecided(kind.yearlyCheck(), known, history.removals())
        .ifPresent(year ->
            flags.add(
                Flag.of(
                    Flag.Kind.REMOVAL_DUE,
                    kind.yearlyCheck().consequence(),
                    FailedYears.inARow(known),
                    kind.yearlyCheck().failedYears())));
  }

  /** The last term that had started by the day. */
  static Optional<Term> termOn(List<Term> newestFirst, LocalDate day) {
    return newestFirst.stream().filter(term -> !term.startDate().isAfter(day)).findFirst();
  }

  static int count(List<Seat> seats, String role, LocalDate day) {
    return (int)
        seats.stream().filter(seat -> seat.role().equals(role) && seat.heldOn(day)).count();
  }

  /** Most seats of the role that are held on any one day from the day on. */
  static int mostFrom(List<Seat> seats, String role, LocalDate day) {
    var later =
        seats.stream().filter(seat -> seat.role().equals(role) && seat.heldFrom(day)).toList();
    return later.stream()
        .map(seat -> seat.validFrom().isBefore(day) ? day : seat.validFrom())
        .mapToInt(start -> count(later, role, start))
        .max()
        .orElse(0);
  }
}
