package cn.liandong.seeds.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule or entry of a pack, flat: what it is told by, and its fields by their paths.
 *
 * @param section top-level key, such as streaks
 * @param id its code, with the version where a code has several; empty where the section is one
 *     rule
 * @param reference of its basis, empty for none
 */
record PackItem(
    String section, String id, String title, String reference, SortedMap<String, String> fields) {

  private static final Set<String> HEADER = Set.of("pack", "name", "version");

  static List<PackItem> of(PackContent content) {
    var items = new ArrayList<PackItem>();
    for (var file : List.of(PackContent.ORGANIZATION_FILE, PackContent.METRICS_FILE)) {
      if (content.has(file)) {
        MarkedYaml.parse(file, content.read(file))
            .root()
            .properties()
            .forEach(section -> addSection(section, content, items));
      }
    }
    return items;
  }

  private static void addSection(
      Map.Entry<String, JsonNode> section, PackContent content, List<PackItem> items) {
    var name = section.getKey();
    var node = section.getValue();
    if (HEADER.contains(name)) {
      return;
    }
    if (!node.isArray()) {
      items.add(of(name, "", node, content));
      return;
    }
    for (int at = 0; at < node.size(); at++) {
      items.add(of(name, id(node.get(at), at), node.get(at), content));
    }
  }

  private static String id(JsonNode node, int at) {
    for (var key : List.of("code", "reference")) {
      if (node.hasNonNull(key)) {
        var version = node.path("version").asText();
        return node.get(key).asText() + (version.isEmpty() ? "" : "@" + version);
      }
    }
    return String.valueOf(at + 1);
  }

  private static PackItem of(String section, String id, JsonNode node, PackContent content) {
    var fields = new TreeMap<String, String>();
    flatten("", node, content, fields);
    return new PackItem(section, id, title(node), reference(node), fields);
  }

  private static String title(JsonNode node) {
    return node.hasNonNull("title") ? node.get("title").asText() : node.path("name").asText();
  }

  private static String reference(JsonNode node) {
    var basis = node.at("/basis/reference").asText();
    return basis.isEmpty() ? node.path("reference").asText() : basis;
  }

  private static void flatten(
      String path, JsonNode node, PackContent content, SortedMap<String, String> fields) {
    if (node.isObject()) {
      node.properties()
          .forEach(one -> flatten(child(path, one.getKey()), one.getValue(), content, fields));
    } else if (node.isArray()) {
      for (int at = 0; at < node.size(); at++) {
        flatten(child(path, key(node.get(at), at)), node.get(at), content, fields);
      }
    } else if (path.endsWith("/file") && content.has(node.asText())) {
      fields.put(path, new String(content.read(node.asText()), StandardCharsets.UTF_8).strip());
    } else {
      fields.put(path, node.asText());
    }
  }

  /** An entry put in before others does not make those look changed. */
  private static String key(JsonNode entry, int at) {
    for (var key : List.of("code", "number", "element", "indicator")) {
      if (entry.hasNonNull(key)) {
        return entry.get(key).asText();
      }
    }
    return String.valueOf(at + 1);
  }

  private static String child(String path, String key) {
    return path.isEmpty() ? key : path + "/" + key;
  }
}
