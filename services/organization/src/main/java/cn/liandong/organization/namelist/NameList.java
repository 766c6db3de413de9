package cn.liandong.organization.namelist;

import java.time.Instant;
import java.util.UUID;

/**
 * @param unitId the names are those of its schools
 * @param names how many
 * @param writable whether the caller may decide
 */
public record NameList(
    UUID id,
    UUID unitId,
    String title,
    String source,
    int names,
    String createdBy,
    Instant createTime,
    boolean writable) {}
