package cn.liandong.organization.designation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A school in a batch of a programme.
 *
 * @param standing whether the school exists on the day it was read for
 * @param events newest first
 */
record Designation(
    UUID id,
    String programme,
    String batch,
    UUID unitId,
    String unitName,
    String unitCode,
    String parentName,
    String path,
    boolean standing,
    long version,
    boolean writable,
    List<Event> events) {

  /** The last event by the end of the day. */
  Optional<Event> on(LocalDate day) {
    return events.stream().filter(event -> !event.eventDate().isAfter(day)).findFirst();
  }

  Designation with(List<Event> newestFirst) {
    return new Designation(
        id,
        programme,
        batch,
        unitId,
        unitName,
        unitCode,
        parentName,
        path,
        standing,
        version,
        writable,
        newestFirst);
  }
}
