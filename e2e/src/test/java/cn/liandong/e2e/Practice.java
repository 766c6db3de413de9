package cn.liandong.e2e;

import cn.liandong.seeds.demo.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A body, a designation and a pair of the sample county, each made at the first call. */
record Practice(ApiClient clerk, String countyId, UnaryOperator<String> unit) {

  private static final String BODY = "蒲城县初中语文教研协作体";

  String bodyId() {
    return clerk.list("/api/bodies", Map.of("unitId", countyId)).stream()
        .filter(body -> body.path("name").asText().equals(BODY))
        .findFirst()
        .orElseGet(() ->
            clerk
                .post(
                    "/api/bodies",
                    Map.of(
                        "unitId", countyId,
                        "kind", "research_collaborative",
                        "name", BODY,
                        "subject", "语文",
                        "stage", "初中"))
                .path("body"))
        .path("id")
        .asText();
  }

  String designationId(String school) {
    return designation(school).path("id").asText();
  }

  JsonNode designation(String school) {
    var filter = Map.of("unitId", countyId, "programme", "ai_clubs");
    return clerk.list("/api/designations", filter).stream()
        .filter(one -> one.path("unitName").asText().equals(school))
        .findFirst()
        .orElseGet(() ->
            clerk.post(
                "/api/designations",
                Map.of("unitId", unit.apply(school), "programme", "ai_clubs", "batch", "all")));
  }

  String pairingId() {
    var filter = Map.of("unitId", countyId, "kind", "double_teacher");
    return clerk.list("/api/pairings", filter).stream()
        .findFirst()
        .orElseGet(() ->
            clerk.post(
                "/api/pairings",
                Map.of(
                    "unitId",
                    countyId,
                    "kind",
                    "double_teacher",
                    "giverId",
                    unit.apply("蒲城县第一小学"),
                    "receiverId",
                    unit.apply("兴镇山王教学点"))))
        .path("id")
        .asText();
  }

  String nameListId() {
    return clerk.list("/api/name-lists", Map.of("unitId", countyId)).stream()
        .findFirst()
        .orElseGet(() ->
            clerk.post(
                "/api/name-lists",
                Map.of("unitId", countyId, "title", "平台名单", "source", "PASTED", "text", "渭南外国语学校")))
        .path("id")
        .asText();
  }

  String nameDecisionId() {
    var filter = Map.of("unitId", countyId);
    if (clerk.list("/api/name-decisions", filter).isEmpty()) {
      clerk.post(
          "/api/name-lists/" + nameListId() + "/decisions",
          Map.of("choices", List.of(Map.of("position", 1))));
    }
    return clerk.list("/api/name-decisions", filter).getFirst().path("id").asText();
  }
}
