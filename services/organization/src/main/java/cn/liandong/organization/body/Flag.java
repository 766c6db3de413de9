package cn.liandong.organization.body;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something about a body that a person should see to.
 *
 * @param name the role it is about, or the consequence that is due
 */
record Flag(Kind kind, String name, int count, int limit, @Nullable LocalDate date) {

  enum Kind {
    HEAD_VACANT,
    ROLE_TOO_FEW,
    ROLE_TOO_MANY,
    SIZE_TOO_SMALL,
    SIZE_TOO_LARGE,
    TERM_EXPIRED,
    REMOVAL_DUE,
    KIND_UNKNOWN
  }

  static Flag of(Kind kind, String name, int count, int limit) {
    return new Flag(kind, name, count, limit, null);
  }
}
