package cn.liandong.organization.body;

import java.time.Instant;
import java.util.UUID;

/** The result of a year's check. */
public record Check(
    UUID bodyId,
    int year,
    boolean passed,
    String remark,
    String reference,
    String recordedBy,
    Instant recordTime) {}
