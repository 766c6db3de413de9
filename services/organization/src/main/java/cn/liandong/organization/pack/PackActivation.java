package cn.liandong.organization.pack;

import java.time.Instant;
import java.time.LocalDate;

/**
 * @param fromPeriod a month, empty for the beginning
 */
public record PackActivation(
    int version,
    String fromPeriod,
    LocalDate fromDate,
    String reason,
    String reference,
    String activatedBy,
    Instant activateTime) {}
