package cn.liandong.gateway.mapping;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Wire values to JSON values and back; an unset message is an absent value. */
public final class Protos {
  public static @Nullable LocalDate date(Date date) {
    return date.equals(Date.getDefaultInstance())
        ? null
        : LocalDate.of(date.getYear(), date.getMonth(), date.getDay());
  }

  public static Date date(@Nullable LocalDate date) {
    return date == null
        ? Date.getDefaultInstance()
        : Date.newBuilder()
            .setYear(date.getYear())
            .setMonth(date.getMonthValue())
            .setDay(date.getDayOfMonth())
            .build();
  }

  public static @Nullable Instant instant(Timestamp time) {
    return time.equals(Timestamp.getDefaultInstance())
        ? null
        : Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  public static <P, T> List<T> list(List<P> protos, Function<P, T> mapper) {
    return protos.stream().map(mapper).toList();
  }

  private Protos() {}
}
