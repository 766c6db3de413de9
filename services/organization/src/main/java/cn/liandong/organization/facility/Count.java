package cn.liandong.organization.facility;

import java.time.LocalDate;
import java.util.UUID;

/** How many of a kind a school has from a day on. */
public record Count(UUID unitId, String kind, LocalDate effectiveDate, int count, String source) {}
