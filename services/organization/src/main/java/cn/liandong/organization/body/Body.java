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
    String unitCode,
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

  /** A body as it begins, read by who may change it. */
  static Body founded(
      UUID id,
      String kind,
      UUID unitId,
      String unitCode,
      String unitName,
      String name,
      String subject,
      String stage,
      LocalDate start,
      String reference) {
    return new Body(
        id, kind, unitId, unitCode, unitName, name, subject, stage, start, null, reference, "", "",
        1, true);
  }

  boolean standsOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
  }
}
