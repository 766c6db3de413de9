package cn.liandong.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times in files, to the minute, as the clock on the wall shows them. */
public final class WallClock {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private WallClock() {}

  public static String text(Instant time) {
    return MINUTE.format(time);
  }
}
