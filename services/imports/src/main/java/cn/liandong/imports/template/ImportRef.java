package cn.liandong.imports.template;

import cn.liandong.common.period.Period;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param unitId the unit whose data the file holds
 * @param period null while unknown and for templates without periods
 * @param day on which units must be valid: the last day of the period, otherwise today
 * @param revises the confirmed import for the same template, unit and period, if any
 */
public record ImportRef(
    UUID importId,
    String template,
    UUID unitId,
    @Nullable Period period,
    LocalDate day,
    @Nullable UUID revises,
    String fileName,
    String subject) {

  public Period requirePeriod() {
    return Objects.requireNonNull(period, "period");
  }
}
