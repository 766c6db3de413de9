package cn.liandong.e2e;

import cn.liandong.seeds.demo.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** An import step by step, as the console takes it. */
record ImportCalls(ApiClient api, String unitId, String template) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Set<String> MOVING = Set.of("UPLOADING", "READING", "CONFIRMING");

  ImportCalls(ApiClient api, String unitId) {
    this(api, unitId, "usage");
  }

  JsonNode upload(Path file) {
    var query =
        Map.of("template", template, "unitId", unitId, "fileName", file.getFileName().toString());
    return settled(id(api.upload("/api/imports", query, file)));
  }

  JsonNode settled(String id) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> api.get("/api/imports/" + id),
            current -> !MOVING.contains(current.path("state").asText()));
  }

  /** Explains a total, leaves units aside, and takes 罕井镇东关小学 for 东关小学. */
  JsonNode answer(JsonNode imported) {
    var answers = new ArrayList<Map<String, String>>();
    for (var question : imported.path("questions")) {
      answers.add(Map.of("questionId", id(question), "answer", answerTo(question)));
    }
    api.post("/api/imports/" + id(imported) + "/answers", Map.of("answers", answers));
    return settled(id(imported));
  }

  private static String answerTo(JsonNode question) {
    return switch (question.path("kind").asText()) {
      case "TOTAL_DIFFERS" -> "平台合计未更新，已与学校核对";
      case "AMBIGUOUS_UNIT" -> option(question, "罕井镇东关小学");
      case "NEW_PARENT" -> id(question.path("options").path(0));
      default -> "skip";
    };
  }

  private static String option(JsonNode question, String label) {
    for (var option : question.path("options")) {
      if (option.path("label").asText().contains(label)) {
        return id(option);
      }
    }
    throw new IllegalStateException("no option " + label + " in " + question);
  }

  JsonNode confirm(JsonNode ready, boolean validRowsOnly) {
    order(ready, validRowsOnly);
    return settled(id(ready));
  }

  /** Orders the confirm and does not wait for it. */
  JsonNode order(JsonNode ready, boolean validRowsOnly) {
    return api.post(
        "/api/imports/" + id(ready) + "/confirm",
        Map.of("validRowsOnly", validRowsOnly, "revision", ready.path("revision").asLong()));
  }

  JsonNode undo(JsonNode confirmed) {
    return api.post("/api/imports/" + id(confirmed) + "/undo", Map.of());
  }

  List<JsonNode> rows(JsonNode imported, Map<String, ?> filter) {
    return api.list("/api/imports/" + id(imported) + "/rows", filter);
  }

  static String id(JsonNode node) {
    return node.path("id").asText();
  }
}
