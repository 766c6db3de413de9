package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Wanted settings beside those that are in force. Only what is wanted is compared: Keycloak has
 * many settings that nobody decided on.
 */
final class RealmDrift {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NAME = "name";

  private RealmDrift() {}

  static Stream<RealmDifference> of(String path, JsonNode wanted, JsonNode actual) {
    if (wanted.isObject()) {
      return wanted
          .propertyStream()
          .flatMap(field ->
              of(below(path, field.getKey()), field.getValue(), actual.path(field.getKey())));
    }
    if (isNamed(wanted)) {
      return wanted
          .valueStream()
          .flatMap(item -> {
            var name = item.get(NAME).asText();
            return of(below(path, name), item, named(actual, name).orElse(MAPPER.missingNode()));
          });
    }
    return same(wanted, actual)
        ? Stream.empty()
        : Stream.of(new RealmDifference(path, text(wanted), text(actual)));
  }

  /** What is in force, but for what is wanted. */
  static JsonNode corrected(JsonNode wanted, JsonNode actual) {
    if (wanted.isObject()) {
      var corrected =
          actual.isObject() ? (ObjectNode) actual.deepCopy() : MAPPER.createObjectNode();
      wanted
          .propertyStream()
          .forEach(field ->
              corrected.set(
                  field.getKey(), corrected(field.getValue(), actual.path(field.getKey()))));
      return corrected;
    }
    return isNamed(wanted) ? correctedItems(wanted, actual) : wanted;
  }

  private static ArrayNode correctedItems(JsonNode wanted, JsonNode actual) {
    var corrected = MAPPER.createArrayNode();
    actual
        .valueStream()
        .filter(item -> named(wanted, item.path(NAME).asText()).isEmpty())
        .forEach(corrected::add);
    for (var item : wanted) {
      var found = named(actual, item.get(NAME).asText()).orElse(MAPPER.missingNode());
      corrected.add(corrected(item, found));
    }
    return corrected;
  }

  private static boolean isNamed(JsonNode wanted) {
    return wanted.isArray() && !wanted.isEmpty() && wanted.get(0).has(NAME);
  }

  private static Optional<JsonNode> named(JsonNode items, String name) {
    return items.valueStream().filter(item -> item.path(NAME).asText().equals(name)).findFirst();
  }

  /** Lists of values are sets to Keycloak. */
  private static boolean same(JsonNode wanted, JsonNode actual) {
    return wanted.isArray()
        ? texts(wanted).equals(texts(actual))
        : text(wanted).equals(text(actual));
  }

  private static List<String> texts(JsonNode values) {
    return values.valueStream().map(RealmDrift::text).sorted().toList();
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? texts(value).stream().collect(Collectors.joining(", "))
        : value.isContainerNode() ? value.toString() : value.asText();
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }
}
