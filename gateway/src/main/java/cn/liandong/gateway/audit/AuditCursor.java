package cn.liandong.gateway.audit;

import cn.liandong.gateway.error.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far each service was read.
 *
 * @param before the next page of a service has smaller ids; 0 starts with the newest; a service
 *     that is not among the keys has no more
 */
record AuditCursor(Map<AuditedService, Long> before) {
  static AuditCursor of(List<AuditedService> services, String token) {
    var before = new EnumMap<AuditedService, Long>(AuditedService.class);
    if (token.isEmpty()) {
      services.forEach(service -> before.put(service, 0L));
    } else {
      parts(token).forEach(part -> before.put(AuditedService.valueOf(part[0]), id(part[1])));
    }
    return new AuditCursor(before);
  }

  /** Empty when no service has more. */
  String token() {
    var text =
        before.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(","));
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static List<String[]> parts(String token) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      var parts = Arrays.stream(text.split(",")).map(part -> part.split("=")).toList();
      if (parts.stream().allMatch(AuditCursor::isKnown)) {
        return parts;
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static boolean isKnown(String[] part) {
    return part.length == 2
        && part[1].matches("\\d{1,18}")
        && Arrays.stream(AuditedService.values()).anyMatch(one -> one.name().equals(part[0]));
  }

  private static long id(String text) {
    return Long.parseLong(text);
  }

  private static Refusal invalid() {
    return Refusal.badRequest("PAGE_TOKEN_INVALID", "翻页标记无效，请从第一页重新查询。");
  }
}
