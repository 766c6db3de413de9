package cn.liandong.gateway.session;

import java.net.URI;
import java.util.regex.Pattern;

/** Where to go after sign-in: a path of this site, or else the first page. */
final class ReturnPath {
  private static final URI FIRST_PAGE = URI.create("/");
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\w#/.?=&%~,:+-]*");

  static URI of(String target) {
    try {
      return OWN_PATH.matcher(target).matches() ? URI.create(target) : FIRST_PAGE;
    } catch (IllegalArgumentException _) {
      return FIRST_PAGE;
    }
  }

  private ReturnPath() {}
}
