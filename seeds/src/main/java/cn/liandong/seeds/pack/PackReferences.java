package cn.liandong.seeds.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every document reference of a pack file by its JSON pointer. */
final class PackReferences {

  static Map<String, String> in(JsonNode root) {
    var found = new LinkedHashMap<String, String>();
    collect("", root, found);
    return found;
  }

  private static void collect(String pointer, JsonNode node, Map<String, String> found) {
    if (node.isObject() && node.hasNonNull("reference")) {
      found.put(pointer + "/reference", node.get("reference").asText());
    }
    node.properties()
        .forEach(entry -> collect(pointer + "/" + entry.getKey(), entry.getValue(), found));
    if (node.isArray()) {
      for (int at = 0; at < node.size(); at++) {
        collect(pointer + "/" + at, node.get(at), found);
      }
    }
  }

  private PackReferences() {}
}
