package cn.liandong.organization.body;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param endDate exclusive, null for no end
 */
public record Term(
    UUID bodyId, LocalDate startDate, @Nullable LocalDate endDate, String reference) {}
