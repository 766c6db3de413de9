package cn.liandong.organization.operation;

import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.Registry;
import cn.liandong.organization.unit.Version;
import cn.liandong.proto.organization.v1.PeerGroupEffect;
import cn.liandong.proto.organization.v1.UnitEffect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The units of an order on its day, without it and with it. */
final class UnitEffects {

  private final Order order;
  private final Registry before;
  private final Registry after;

  UnitEffects(Order order, Registry before, Registry after) {
    this.order = order;
    this.before = before;
    this.after = after;
  }

  List<UnitEffect> units() {
    var named = new LinkedHashSet<>(order.units());
    if (order.target() != null) {
      named.add(order.target());
    }
    order.newcomers().forEach(newcomer -> named.add(newcomer.id()));
    return named.stream().map(this::effect).toList();
  }

  int changed() {
    return after.since(before).size();
  }

  int changedSchools() {
    return (int)
        after.since(before).stream()
            .filter(change -> change.after().versions().getLast().facts().level() == Level.SCHOOL)
            .count();
  }

  /**
   * Schools by type, where an operation touches schools of it.
   *
   * @param inForce schools of the county by type without the operation
   */
  List<PeerGroupEffect> peerGroups(Map<String, Integer> inForce) {
    var differences = new TreeMap<String, Integer>();
    for (var change : after.since(before)) {
      type(before, change.after().unit())
          .ifPresent(type -> differences.merge(type, -1, Integer::sum));
      type(after, change.after().unit())
          .ifPresent(type -> differences.merge(type, 1, Integer::sum));
    }
    var groups = new ArrayList<PeerGroupEffect>();
    differences.forEach((type, difference) -> {
      var schools = inForce.getOrDefault(type, 0);
      groups.add(
          PeerGroupEffect.newBuilder()
              .setSchoolType(type)
              .setSchoolsBefore(schools)
              .setSchoolsAfter(schools + difference)
              .build());
    });
    return groups;
  }

  private Optional<String> type(Registry registry, UUID unit) {
    return version(registry, unit)
        .map(Version::facts)
        .filter(facts -> facts.level() == Level.SCHOOL)
        .map(facts -> facts.schoolType());
  }

  private UnitEffect effect(UUID unit) {
    var effect = UnitEffect.newBuilder().setUnitId(unit.toString());
    version(before, unit)
        .ifPresent(version -> {
          var facts = version.facts();
          effect
              .setNameBefore(facts.name())
              .setCodeBefore(Objects.requireNonNullElse(facts.code(), ""))
              .setParentBefore(name(before, above(version)))
              .setBelowBefore(below(before, unit));
        });
    version(after, unit)
        .ifPresent(version -> {
          var facts = version.facts();
          effect
              .setNameAfter(facts.name())
              .setCodeAfter(Objects.requireNonNullElse(facts.code(), ""))
              .setParentAfter(name(after, above(version)))
              .setBelowAfter(below(after, unit));
        });
    return effect.build();
  }

  private @Nullable UUID above(Version version) {
    return order.tree().isEmpty()
        ? version.facts().parent()
        : version.facts().groups().get(order.tree());
  }

  private String name(Registry registry, @Nullable UUID unit) {
    return unit == null ? "" : version(registry, unit).map(v -> v.facts().name()).orElse("");
  }

  private int below(Registry registry, UUID unit) {
    var inside = "/" + unit + "/";
    return (int)
        registry.units().stream()
            .filter(other -> !other.unit().equals(unit))
            .flatMap(other -> other.on(order.day()).stream())
            .filter(version -> ("/" + version.path()).contains(inside))
            .count();
  }

  private Optional<Version> version(Registry registry, UUID unit) {
    return registry.find(unit).flatMap(found -> found.on(order.day()));
  }
}
