package cn.liandong.organization.body;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body, held by an account or by whoever holds a post.
 *
 * @param validTo exclusive, null while it is held
 */
public record Seat(
    UUID id,
    UUID bodyId,
    String role,
    @Nullable UUID accountId,
    String username,
    String post,
    String department,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String endReason) {

  boolean heldOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
  }

  /** Whether it is held at any time from the day on. */
  boolean heldFrom(LocalDate day) {
    return validTo == null || validTo.isAfter(day);
  }

  String holder() {
    return post.isEmpty() ? username : department + post;
  }
}
