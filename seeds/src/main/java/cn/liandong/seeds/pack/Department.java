package cn.liandong.seeds.pack;

import java.util.List;

/**
 * A department or a group of units that a document gives duties to.
 *
 * @param aliases other spellings of the document
 */
public record Department(String name, Kind kind, List<String> aliases) {

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
  }

  public boolean isCalled(String other) {
    return name.equals(other) || aliases.contains(other);
  }
}
