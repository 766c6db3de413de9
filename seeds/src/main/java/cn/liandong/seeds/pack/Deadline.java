package cn.liandong.seeds.pack;

import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * @param monthsAfter 0 for a day of the reported month itself, 1 for the month after
 * @param day clamped to the month's length
 */
public record Deadline(int monthsAfter, int day, LocalTime time) {

  public ZonedDateTime of(YearMonth reported, ZoneId zone) {
    YearMonth month = reported.plusMonths(monthsAfter);
    return month.atDay(Math.min(day, month.lengthOfMonth())).atTime(time).atZone(zone);
  }
}
