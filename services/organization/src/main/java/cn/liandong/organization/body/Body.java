package cn.liandong.organization.body;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param validTo exclusive, null while it stands
 * @param writable whether the caller may change it
 */
public record Body(
    UUID id,
    String kind,
    UUID unitId,
    String unitName,
    String name,
    String subject,
    String stage,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String reference,
    String closeReason,
    String closeReference,
    long version,
    boolean writable) {

  boolean standsOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
  }
}
