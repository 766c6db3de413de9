package cn.liandong.metrics.dispute;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param accepted null while open
 */
public record Dispute(
    UUID id,
    UUID unitId,
    String unitName,
    String period,
    String indicator,
    String display,
    String claim,
    String createdBy,
    Instant createTime,
    @Nullable Boolean accepted,
    String answer,
    String answeredBy,
    @Nullable Instant answerTime) {}
