package cn.liandong.metrics.bulletin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One row of {@code bulletin}.
 *
 * @param correctedBy the published correction of this one
 */
record StoredBulletin(
    UUID id,
    UUID unitId,
    BulletinState state,
    long version,
    BulletinContent content,
    String contentSha256,
    String figuresSha256,
    String docxSha256,
    String xlsxSha256,
    Optional<UUID> corrects,
    Optional<UUID> correctedBy,
    String createdBy,
    String approvedBy,
    String publishedBy,
    Instant createTime,
    Optional<Instant> publishTime) {}
