package cn.liandong.identity.provisioning;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as far as Keycloak follows it.
 *
 * @param subject null until somebody signs in or activates
 * @param linked to somebody of the upstream
 * @param erased whose user is to be gone
 */
public record KnownAccount(
    UUID id,
    String username,
    @Nullable String subject,
    boolean admitted,
    boolean linked,
    boolean erased) {

  Optional<DifferenceKind> difference(Optional<DirectoryUser> user) {
    if (erased) {
      return user.map(kept -> DifferenceKind.KEPT);
    }
    if (user.isEmpty()) {
      return admitted && subject != null ? Optional.of(DifferenceKind.MISSING) : Optional.empty();
    }
    if (user.get().enabled() != admitted) {
      return Optional.of(admitted ? DifferenceKind.BARRED : DifferenceKind.ADMITTED);
    }
    if (user.get().linked() != linked) {
      return Optional.of(linked ? DifferenceKind.UNLINKED : DifferenceKind.LINKED);
    }
    return Optional.empty();
  }
}
