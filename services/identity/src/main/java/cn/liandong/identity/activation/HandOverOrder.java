package cn.liandong.identity.activation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who leaves and who follows.
 *
 * @param successorId null for somebody who is invited by name and username
 */
record HandOverOrder(
    UUID accountId,
    @Nullable UUID successorId,
    String name,
    String username,
    LocalDate from,
    String reason) {

  InvitedPerson newcomer() {
    return InvitedPerson.of(1, name, username, "");
  }

  boolean names(Activation other) {
    return successorId == null
        ? newcomer().username().equals(other.username())
        : successorId.equals(other.id());
  }
}
