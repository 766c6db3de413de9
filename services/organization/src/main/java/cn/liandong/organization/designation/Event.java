package cn.liandong.organization.designation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happened to a designation on a day. */
public record Event(
    UUID designationId,
    State state,
    LocalDate eventDate,
    String reason,
    String reference,
    String recordedBy,
    Instant recordTime) {}
