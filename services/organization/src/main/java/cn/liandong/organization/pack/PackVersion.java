package cn.liandong.organization.pack;

import java.time.Instant;

/**
 * A version of the pack without its files.
 *
 * @param source INSTALLED or UPLOADED
 */
public record PackVersion(
    String code,
    int version,
    String name,
    String contentSha256,
    String source,
    String uploadedBy,
    Instant uploadTime) {}
