package cn.liandong.organization.body;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision on what failed years led to.
 *
 * @param year the last of the failed years
 * @param effectiveDate null when not upheld
 */
public record Removal(
    UUID bodyId,
    int year,
    boolean upheld,
    @Nullable LocalDate effectiveDate,
    String reason,
    String reference,
    String decidedBy,
    Instant decideTime) {}
