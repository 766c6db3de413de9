package cn.liandong.seeds.demo;

import cn.liandong.seeds.pack.DistrictKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Answers the questions of an import the way a clerk who knows the county would. */
public record Answers(List<DistrictKind> kinds) {

  private static final Pattern QUOTED = Pattern.compile("[“「\"]([^”」\"]+)[”」\"]");

  /**
   * @param matched units that other rows of the file stand for already
   */
  String to(JsonNode question, Set<String> matched) {
    return switch (question.path("kind").asText()) {
      case "NEW_PARENT" -> kindOf(question);
      case "UNKNOWN_UNIT", "AMBIGUOUS_UNIT" -> unmatched(question, matched);
      default -> throw new IllegalStateException("这个问题要由人回答：" + question.path("text").asText());
    };
  }

  private String kindOf(JsonNode question) {
    String text = question.path("text").asText();
    var quoted = QUOTED.matcher(text);
    String parent = quoted.find() ? quoted.group(1) : text;
    return kinds.stream()
        .filter(kind -> kind.fits(parent))
        .flatMap(kind -> options(question).stream().filter(option -> means(option, kind)))
        .findFirst()
        .or(() -> options(question).stream().findFirst())
        .map(option -> option.path("id").asText())
        .orElseThrow(() -> new IllegalStateException("没有可选的类别：" + text));
  }

  private static boolean means(JsonNode option, DistrictKind kind) {
    return option.path("id").asText().equals(kind.code())
        || option.path("label").asText().equals(kind.name());
  }

  private static String unmatched(JsonNode question, Set<String> matched) {
    var byScore = Comparator.<JsonNode>comparingInt(option -> option.path("score").asInt());
    return options(question).stream()
        .filter(option -> !matched.contains(option.path("id").asText()))
        .max(byScore)
        .or(() -> options(question).stream().max(byScore))
        .map(option -> option.path("id").asText())
        .orElseThrow(() -> new IllegalStateException("没有可选的单位：" + question.path("text").asText()));
  }

  private static List<JsonNode> options(JsonNode question) {
    return StreamSupport.stream(question.path("options").spliterator(), false).toList();
  }
}
