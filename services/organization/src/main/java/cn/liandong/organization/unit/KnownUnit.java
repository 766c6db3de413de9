package cn.liandong.organization.unit;

import static cn.liandong.organization.OrganizationError.unitNotFound;

import cn.liandong.proto.organization.v1.GetUnitResponse;
import cn.liandong.proto.organization.v1.UnitSuccession;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as lookups tell it.
 *
 * @param versions newest first
 * @param path where it stands today, or stood last; null while it is not yet set up
 * @param current the answer for today
 */
record KnownUnit(
    List<UnitView> versions,
    List<UnitSuccession> successions,
    @Nullable String path,
    @Nullable GetUnitResponse current) {

  static KnownUnit of(List<UnitView> versions, List<UnitSuccession> successions, LocalDate today) {
    var latest = versions.stream().filter(v -> !v.validFrom.isAfter(today)).findFirst();
    return new KnownUnit(
        versions,
        successions,
        latest.map(version -> version.path).orElse(null),
        latest.map(version -> answer(version, versions, successions)).orElse(null));
  }

  /** Whether one of the paths is its own or leads to it. */
  boolean isBelow(List<String> roots) {
    return path != null && roots.stream().anyMatch(path::startsWith);
  }

  /** Fails with UNIT_NOT_FOUND on a day on which it did not stand. */
  GetUnitResponse on(@Nullable LocalDate day) {
    if (day != null) {
      return answer(Units.asOf(versions, day), versions, successions);
    }
    if (current == null) {
      throw unitNotFound();
    }
    return current;
  }

  private static GetUnitResponse answer(
      UnitView version, List<UnitView> versions, List<UnitSuccession> successions) {
    return GetUnitResponse.newBuilder()
        .setUnit(UnitProto.of(version))
        .addAllHistory(versions.stream().map(UnitProto::of).toList())
        .addAllSuccessions(successions)
        .build();
  }
}
