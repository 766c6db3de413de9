package cn.liandong.organization.agency;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.liandong.common.feed.Position;
import java.util.Base64;

/** Up to where a caller has read; opaque to callers. */
record SyncToken(Position position) {

  static SyncToken parse(String text) {
    return new SyncToken(text.isEmpty() ? Position.START : decode(text));
  }

  private static Position decode(String text) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("@", 2);
      return new Position(Long.parseLong(parts[0]), parts[parts.length - 1]);
    } catch (IllegalArgumentException e) {
      throw ARGUMENT_INVALID.because("同步标记无效，请使用上一次答复中的 next_sync_token，或留空从头读取。");
    }
  }

  @Override
  public String toString() {
    var text = position.revision() + "@" + position.epoch();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
