package cn.liandong.e2e;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a call says who makes it: values of the Authorization header, and the query string. */
record Attempt(List<String> authorization, String query) {

  static Attempt bearer(String token) {
    return header("Bearer " + token);
  }

  static Attempt header(String... values) {
    return new Attempt(List.of(values), "");
  }

  static Attempt query(String query) {
    return new Attempt(List.of(), query);
  }

  /** Header bytes are written as they are: text beyond ASCII travels as UTF-8. */
  static Attempt utf8(String value) {
    return header(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }
}
