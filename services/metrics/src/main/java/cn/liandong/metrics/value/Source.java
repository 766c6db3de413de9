package cn.liandong.metrics.value;

import java.time.Instant;
import java.util.UUID;

/** The row of a file that values came from. */
public record Source(UUID importId, String fileName, String sheet, int row, Instant recordTime) {}
