package cn.liandong.organization.operation;

import cn.liandong.organization.unit.Change;
import cn.liandong.organization.unit.Registry;
import cn.liandong.organization.unit.Timeline;
import cn.liandong.organization.unit.Version;
import cn.liandong.proto.organization.v1.GrantChange;
import cn.liandong.proto.organization.v1.GrantEffect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which grants gain or lose units. A closed unit stays in the reach of those above it. */
final class GrantReach {

  private final Registry before;
  private final Registry after;
  private final List<Change> moved;
  private final LocalDate day;

  GrantReach(Registry before, Registry after, LocalDate day) {
    this.before = before;
    this.after = after;
    this.day = day;
    this.moved = after.since(before).stream().filter(change -> !change.isNew()).toList();
  }

  /** A grant at a unit of the registry. */
  record Grant(String username, String role, UUID unit) {}

  List<GrantEffect> effects(List<Grant> grants) {
    return grants.stream().map(this::effect).flatMap(Optional::stream).toList();
  }

  private Optional<GrantEffect> effect(Grant grant) {
    var ends =
        before.get(grant.unit).on(day).isPresent() && after.get(grant.unit).on(day).isEmpty();
    var had = moved.stream().filter(c -> reaches(grant, c.before())).count();
    var has = moved.stream().filter(c -> reaches(grant, c.after().versions())).count();
    if (ends) {
      return Optional.of(effect(grant, GrantChange.GRANT_CHANGE_ENDS, had));
    }
    if (had == has) {
      return Optional.empty();
    }
    return Optional.of(
        has < had
            ? effect(grant, GrantChange.GRANT_CHANGE_LOSES, had - has)
            : effect(grant, GrantChange.GRANT_CHANGE_GAINS, has - had));
  }

  private boolean reaches(Grant grant, List<Version> versions) {
    return versions.stream()
        .filter(version -> !version.from().isAfter(day))
        .reduce((_, later) -> later)
        .filter(version -> version.path().contains(grant.unit + "/"))
        .isPresent();
  }

  private GrantEffect effect(Grant grant, GrantChange change, long units) {
    return GrantEffect.newBuilder()
        .setUsername(grant.username)
        .setRole(grant.role)
        .setUnitName(name(before.get(grant.unit)))
        .setChange(change)
        .setUnits((int) units)
        .build();
  }

  private String name(Timeline unit) {
    return unit.on(day).map(version -> version.facts().name()).orElse(unit.name());
  }
}
