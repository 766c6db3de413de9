package cn.liandong.seeds.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Puts the shared code sets in the place of a pack's references to them, groups overridden. */
final class CodeSets {

  private static final List<String> PLACES = List.of("school_types", "urban_rural_classes");
  private static final PackFiles FILES = PackFiles.onClassPath("codesets");

  /** Fails with the line of the reference that names no code set, or no code of it. */
  static void resolve(MarkedYaml pack) {
    for (String place : PLACES) {
      JsonNode use = pack.root().get(place);
      JsonNode set = read(pack, place, use.get("code_set").asText());
      List<PackProblem> unknown =
          use.path("groups").properties().stream()
              .filter(group -> !override(set, group.getKey(), group.getValue()))
              .map(group -> unknown(pack, place, group.getKey()))
              .toList();
      if (!unknown.isEmpty()) {
        throw new PackException(unknown);
      }
      ((ObjectNode) pack.root()).set(place, set);
    }
  }

  private static JsonNode read(MarkedYaml pack, String place, String name) {
    String file = name + ".yaml";
    byte[] content;
    try {
      content = FILES.read(file);
    } catch (PackException absent) {
      String reason = "没有名为 %s 的编码集".formatted(name);
      throw new PackException(List.of(pack.problem("/%s/code_set".formatted(place), reason)));
    }
    return PackSchema.CODE_SET.parse(file, content).root();
  }

  private static PackProblem unknown(MarkedYaml pack, String place, String code) {
    return pack.problem("/%s/groups/%s".formatted(place, code), "编码集里没有编码 " + code);
  }

  private static boolean override(JsonNode set, String code, JsonNode group) {
    for (JsonNode entry : set.get("entries")) {
      if (entry.get("code").asText().equals(code)) {
        ((ObjectNode) entry).set("group", group);
        return true;
      }
    }
    return false;
  }

  private CodeSets() {}
}
