package cn.liandong.common.page;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.common.error.CommonError.PAGE_TOKEN_INVALID;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.Value;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list read in key order. The token carries the last key and is opaque to callers.
 *
 * @param after parts of the last key of the page before, empty for the first page
 */
public record PageRequest(int size, List<String> after) {

  private static final int DEFAULT_SIZE = 50;
  private static final int MAXIMUM_SIZE = 1000;

  public static PageRequest of(int size, String token) {
    if (size < 0) {
      throw ARGUMENT_INVALID.because("每页条数不能小于 0。");
    }
    return new PageRequest(size == 0 ? DEFAULT_SIZE : Math.min(size, MAXIMUM_SIZE), decode(token));
  }

  /** Everything at once, for files. */
  public static PageRequest whole() {
    return new PageRequest(Integer.MAX_VALUE - 1, List.of());
  }

  public boolean first() {
    return after.isEmpty();
  }

  public String key(int index, String first) {
    return index < after.size() ? after.get(index) : first;
  }

  /** One more row than the page holds tells whether there is another page. */
  public int limit() {
    return size + 1;
  }

  public <T> Page<T> cut(List<T> rows, Function<T, List<String>> key) {
    if (rows.size() <= size) {
      return new Page<>(rows, "");
    }
    var items = rows.subList(0, size);
    return new Page<>(items, encode(key.apply(items.getLast())));
  }

  private static String encode(List<String> key) {
    var list = ListValue.newBuilder();
    key.forEach(part -> list.addValues(Value.newBuilder().setStringValue(part)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(list.build().toByteArray());
  }

  private static List<String> decode(String token) {
    if (token.isEmpty()) {
      return List.of();
    }
    try {
      var bytes = ByteString.copyFrom(Base64.getUrlDecoder().decode(token));
      return ListValue.parseFrom(bytes).getValuesList().stream()
          .map(Value::getStringValue)
          .toList();
    } catch (IllegalArgumentException | InvalidProtocolBufferException e) {
      throw PAGE_TOKEN_INVALID.because("翻页标记无效，请从第一页重新查询。");
    }
  }
}
