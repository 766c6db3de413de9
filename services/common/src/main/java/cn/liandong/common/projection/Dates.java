package cn.liandong.common.projection;

import com.google.type.Date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Civil dates on the wire. */
public final class Dates {

  private Dates() {}

  public static Date toProto(LocalDate date) {
    return Date.newBuilder()
        .setYear(date.getYear())
        .setMonth(date.getMonthValue())
        .setDay(date.getDayOfMonth())
        .build();
  }

  /** Null for the absent date (all zero). */
  public static @Nullable LocalDate fromProto(Date date) {
    return date.getYear() == 0
        ? null
        : LocalDate.of(date.getYear(), date.getMonth(), date.getDay());
  }
}
