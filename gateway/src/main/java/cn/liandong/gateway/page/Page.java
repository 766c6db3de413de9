package cn.liandong.gateway.page;

import java.util.List;
import java.util.function.Function;

/** An empty token ends the list. */
public record Page<T>(List<T> items, String nextPageToken) {
  public static <P, T> Page<T> of(List<P> protos, Function<P, T> mapper, String nextPageToken) {
    return new Page<>(protos.stream().map(mapper).toList(), nextPageToken);
  }

  public static <P, T> Page<T> whole(List<P> protos, Function<P, T> mapper) {
    return of(protos, mapper, "");
  }
}
