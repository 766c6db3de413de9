package cn.liandong.organization.unit;

import static cn.liandong.organization.OrganizationError.EFFECTIVE_DATE_TOO_EARLY;
import static cn.liandong.organization.OrganizationError.LATER_CHANGES;
import static cn.liandong.organization.OrganizationError.UNIT_CLOSED;
import static cn.liandong.organization.OrganizationError.UNIT_NOT_CLOSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The versions of one unit, oldest first: they never overlap, and a gap is the time it was closed.
 *
 * @param version of the unit, one more with every change; 0 for a unit not yet stored
 */
public record Timeline(UUID unit, long version, List<Version> versions) {

  public Timeline {
    versions = List.copyOf(versions);
    for (var i = 1; i < versions.size(); i++) {
      if (versions.get(i).from().isBefore(versions.get(i - 1).to())) {
        throw new IllegalArgumentException("versions overlap");
      }
    }
  }

  public static Timeline begin(UUID unit, LocalDate from, Facts facts) {
    return new Timeline(unit, 0, List.of(new Version(from, Version.OPEN, facts, "")));
  }

  public Optional<Version> on(LocalDate day) {
    return versions.stream().filter(v -> v.holdsOn(day)).findFirst();
  }

  /** First day of the unit. */
  public LocalDate since() {
    return versions.getFirst().from();
  }

  public String name() {
    return versions.isEmpty() ? "" : versions.getLast().facts().name();
  }

  /** Fails with EFFECTIVE_DATE_TOO_EARLY or UNIT_CLOSED. */
  public Version require(LocalDate day) {
    return on(day)
        .orElseThrow(() -> {
          if (versions.isEmpty() || since().isAfter(day)) {
            throw EFFECTIVE_DATE_TOO_EARLY.because("“%s”在 %s 还没有设立，请改用设立日期以后的生效日期。", name(), day);
          }
          throw UNIT_CLOSED.because("“%s”在 %s 已经撤销。如要继续使用，请先恢复该单位。", name(), day);
        });
  }

  /** From the day on, until the next change of the same thing. */
  Timeline change(LocalDate day, UnaryOperator<Facts> edit) {
    var before = require(day).facts();
    var after = edit.apply(before);
    var changed = new ArrayList<Version>();
    for (var one : versions) {
      if (!one.to().isAfter(day)) {
        changed.add(one);
      } else if (one.holdsOn(day)) {
        if (one.from().isBefore(day)) {
          changed.add(one.until(day));
        }
        changed.add(one.with(day, after));
      } else {
        var facts = one.facts().replayed(before, after);
        before = one.facts();
        after = facts;
        changed.add(one.with(one.from(), facts));
      }
    }
    return with(changed);
  }

  /** Fails with LATER_CHANGES when something is already set down for a later day. */
  Timeline close(LocalDate day) {
    var last = require(day);
    var later = versions.subList(versions.indexOf(last) + 1, versions.size());
    var end = later.isEmpty() ? last.to() : later.getLast().to();
    if (!end.equals(Version.OPEN)
        || later.stream().anyMatch(v -> !v.facts().equals(last.facts()))) {
      throw LATER_CHANGES.because("“%s”在 %s 之后还有变动。请先撤销之后的变动，或改用更晚的生效日期。", name(), day);
    }
    if (!since().isBefore(day)) {
      throw EFFECTIVE_DATE_TOO_EARLY.because("“%s”自 %s 起才设立，撤销日期必须更晚。", name(), day);
    }
    var kept = new ArrayList<Version>();
    for (var one : versions) {
      if (one.from().isBefore(day)) {
        kept.add(one.to().isAfter(day) ? one.until(day) : one);
      }
    }
    return with(kept);
  }

  /** Fails with UNIT_NOT_CLOSED. */
  Timeline reopen(LocalDate day, UnaryOperator<Facts> edit) {
    var last = versions.getLast();
    if (last.to().isAfter(day)) {
      throw UNIT_NOT_CLOSED.because("“%s”在 %s 没有撤销，不需要恢复。", name(), day);
    }
    var all = new ArrayList<>(versions);
    all.add(new Version(day, Version.OPEN, edit.apply(last.facts()), ""));
    return with(all);
  }

  Timeline with(List<Version> changed) {
    return new Timeline(unit, version, changed);
  }

  Timeline stored(long newVersion) {
    return new Timeline(unit, newVersion, versions);
  }
}
