package cn.liandong.organization.unit;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change does to one unit.
 *
 * @param before its versions before, none for a new unit
 */
public record Change(Timeline after, List<Version> before) {

  public boolean isNew() {
    return after.version() == 0;
  }

  List<Version> added() {
    return after.versions().stream().filter(version -> !before.contains(version)).toList();
  }

  /** First days of the versions that do not stay as they were. */
  List<LocalDate> dropped() {
    return before.stream()
        .filter(version -> !after.versions().contains(version))
        .map(Version::from)
        .toList();
  }
}
