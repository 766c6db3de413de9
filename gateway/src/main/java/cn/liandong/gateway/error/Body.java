package cn.liandong.gateway.error;

import org.jspecify.annotations.Nullable;

/** The JSON that came with a request. */
public final class Body {
  public static <T> T require(@Nullable T body) {
    if (body == null) {
      throw Refusal.badRequest("BODY_MISSING", "请求缺少内容。请按接口说明补全 JSON 后再提交。");
    }
    return body;
  }

  private Body() {}
}
