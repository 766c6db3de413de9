package cn.liandong.seeds.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Drafts by the clerk, approval by the leader, publication by the clerk. */
public record Bulletins(ApiClient clerk, ApiClient leader, String unitId) {

  /** The month's bulletin, published; a draft that exists is taken on from where it stands. */
  public JsonNode publish(YearMonth month) {
    JsonNode bulletin =
        existing(month).stream()
            .findFirst()
            .orElseGet(() ->
                clerk.post("/api/bulletins", Map.of("unitId", unitId, "period", month.toString())));
    if (state(bulletin).equals("DRAFT")) {
      bulletin = approved(bulletin);
    }
    if (state(bulletin).equals("APPROVED")) {
      bulletin = clerk.post(path(bulletin, "publish"), version(bulletin));
    }
    return bulletin;
  }

  /** The leader's grant may take a minute to arrive everywhere. */
  private JsonNode approved(JsonNode draft) {
    return Patience.of(Duration.ofSeconds(75))
        .keep(() -> {
          try {
            return leader.post(path(draft, "approve"), version(draft));
          } catch (ApiException e) {
            if (e.status() == 403 || e.status() == 404) {
              throw new NotYetException("审批人的授权尚未生效：" + e.getMessage());
            }
            throw e;
          }
        });
  }

  private List<JsonNode> existing(YearMonth month) {
    return clerk.list("/api/bulletins", Map.of("unitId", unitId)).stream()
        .filter(bulletin -> bulletin.path("period").asText().equals(month.toString()))
        .filter(bulletin -> !state(bulletin).equals("DISCARDED"))
        .sorted(Comparator.comparing(bulletin -> !state(bulletin).equals("PUBLISHED")))
        .toList();
  }

  private static String state(JsonNode bulletin) {
    return bulletin.path("state").asText();
  }

  private static String path(JsonNode bulletin, String action) {
    return "/api/bulletins/%s/%s".formatted(bulletin.path("id").asText(), action);
  }

  private static Map<String, Long> version(JsonNode bulletin) {
    return Map.of("version", bulletin.path("version").asLong());
  }
}
