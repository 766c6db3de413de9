package cn.liandong.seeds.pack;

import java.util.List;

/**
 * A department or a group of units that a document gives duties to.
 *
 * @param aliases other spellings of the document
 * @param schoolTypes beginnings of the codes of the schools that are meant; empty for all
 */
public record Department(String name, Kind kind, List<String> aliases, List<String> schoolTypes) {

  public enum Kind {
    /** Inside the bureau or directly under it. */
    BUREAU,
    /** Bureaus of the tier below, all of them. */
    LOWER,
    /** Schools, all or those of a kind. */
    SCHOOLS
  }

  public Department {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    schoolTypes = schoolTypes == null ? List.of() : List.copyOf(schoolTypes);
  }

  /**
   * Whether a school of this type is meant, or a town with all its schools.
   *
   * @param schoolType empty for a town
   */
  public boolean meansSchool(String schoolType) {
    return kind == Kind.SCHOOLS
        && (schoolType.isEmpty()
            || schoolTypes.isEmpty()
            || schoolTypes.stream().anyMatch(schoolType::startsWith));
  }

  public boolean isCalled(String other) {
    return name.equals(other) || aliases.contains(other);
  }
}
