package cn.liandong.identity.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registered program.
 *
 * @param subject Keycloak's id of its sign-in, null until Keycloak has it
 */
public record AgencyClient(
    UUID id,
    String username,
    @Nullable String subject,
    String name,
    String agency,
    String contact,
    UUID unitId,
    String unitName,
    List<String> purposes,
    int dailyQuota,
    LocalDate validFrom,
    LocalDate validTo,
    ClientState state,
    String stateReason,
    String keyId,
    long callsToday,
    long version) {

  boolean serves(Purpose purpose) {
    return purposes.contains(purpose.name());
  }
}
