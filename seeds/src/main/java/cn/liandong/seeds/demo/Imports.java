package cn.liandong.seeds.demo;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/** Takes a workbook through upload, questions and confirm. */
public final class Imports {

  private static final Duration READING = Duration.ofMinutes(5);
  private static final Set<String> MOVING = Set.of("UPLOADING", "READING", "CONFIRMING");

  private final ApiClient api;
  private final String unitId;
  private final Answers answers;

  public Imports(ApiClient api, String unitId, Answers answers) {
    this.api = api;
    this.unitId = unitId;
    this.answers = answers;
  }

  /** A file of the same name that is confirmed already is left as it is. Says what happened. */
  public String run(String template, Path file) {
    String name = file.getFileName().toString();
    boolean done =
        api.list("/api/imports", Map.of("template", template, "unitId", unitId)).stream()
            .anyMatch(known ->
                known.path("fileName").asText().equals(name)
                    && known.path("state").asText().equals("CONFIRMED"));
    if (done) {
      return "已导入过，跳过";
    }
    var query = Map.of("template", template, "unitId", unitId, "fileName", name);
    JsonNode current = settled(api.upload("/api/imports", query, file).path("id").asText());
    current = answered(current);
    return confirmed(current);
  }

  private JsonNode answered(JsonNode imported) {
    JsonNode current = require("READY", imported);
    var open = new ArrayList<Map<String, String>>();
    for (JsonNode question : current.path("questions")) {
      if (isOpen(question)) {
        open.add(
            Map.of(
                "questionId",
                question.path("id").asText(),
                "answer",
                answers.to(question, matched(current))));
      }
    }
    if (open.isEmpty()) {
      return current;
    }
    String id = current.path("id").asText();
    api.post("/api/imports/" + id + "/answers", Map.of("answers", open));
    return answered(settled(id));
  }

  private static boolean isOpen(JsonNode question) {
    boolean matters = question.path("blocking").asBoolean() || !question.path("options").isEmpty();
    return matters && question.path("answer").asText().isEmpty();
  }

  private Set<String> matched(JsonNode imported) {
    return api.list("/api/imports/" + imported.path("id").asText() + "/rows", Map.of()).stream()
        .map(row -> row.path("unitId").asText())
        .filter(unit -> !unit.isEmpty())
        .collect(toSet());
  }

  private String confirmed(JsonNode ready) {
    String id = ready.path("id").asText();
    api.post(
        "/api/imports/" + id + "/confirm",
        Map.of("validRowsOnly", false, "revision", ready.path("revision").asLong()));
    JsonNode counts = require("CONFIRMED", settled(id)).path("counts");
    return "%d 行，新增 %d，变更 %d，提醒 %d"
        .formatted(
            counts.path("rows").asLong(),
            counts.path("added").asLong(),
            counts.path("changed").asLong(),
            counts.path("warned").asLong());
  }

  private JsonNode settled(String id) {
    return Patience.of(READING)
        .keep(() -> {
          JsonNode current = api.get("/api/imports/" + id);
          if (MOVING.contains(current.path("state").asText())) {
            throw new NotYetException("导入仍在进行：" + id);
          }
          return current;
        });
  }

  private static JsonNode require(String state, JsonNode imported) {
    if (!imported.path("state").asText().equals(state)) {
      throw new IllegalStateException(
          "%s 停在 %s：%s"
              .formatted(
                  imported.path("fileName").asText(),
                  imported.path("state").asText(),
                  imported.path("problem").asText()));
    }
    return imported;
  }
}
