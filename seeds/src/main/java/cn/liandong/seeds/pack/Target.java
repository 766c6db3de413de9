package cn.liandong.seeds.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param value in the indicator's display unit; reached from this value on
 * @param due absent where the document names no date
 */
public record Target(BigDecimal value, @Nullable LocalDate due, String reference) {}
