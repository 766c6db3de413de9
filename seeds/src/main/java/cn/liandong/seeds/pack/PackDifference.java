package cn.liandong.seeds.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What one version of a pack says otherwise than another, rule by rule.
 *
 * @param id empty where the section is one rule
 * @param reference of the rule as the later version has it, else of the earlier
 */
public record PackDifference(
    Kind kind, String section, String id, String title, String reference, List<Field> fields) {

  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /**
   * @param path of the field in the rule, such as tail/bottom
   * @param before empty where there was none, as is after
   */
  public record Field(String path, String before, String after) {}

  public static List<PackDifference> between(PackContent before, PackContent after) {
    var earlier = byKey(before);
    var later = byKey(after);
    var all = new ArrayList<PackDifference>();
    later.forEach((key, item) -> {
      var known = earlier.remove(key);
      if (known == null) {
        all.add(of(Kind.ADDED, item, List.of()));
      } else if (!known.fields().equals(item.fields())) {
        all.add(of(Kind.CHANGED, item, fields(known, item)));
      }
    });
    earlier.values().forEach(item -> all.add(of(Kind.REMOVED, item, List.of())));
    return all;
  }

  private static Map<String, PackItem> byKey(PackContent content) {
    var items = new LinkedHashMap<String, PackItem>();
    for (var item : PackItem.of(content)) {
      items.put(item.section() + "/" + item.id(), item);
    }
    return items;
  }

  private static PackDifference of(Kind kind, PackItem item, List<Field> fields) {
    return new PackDifference(
        kind, item.section(), item.id(), item.title(), item.reference(), fields);
  }

  private static List<Field> fields(PackItem before, PackItem after) {
    var paths = new TreeSet<>(before.fields().keySet());
    paths.addAll(after.fields().keySet());
    return paths.stream()
        .map(path ->
            new Field(
                path,
                before.fields().getOrDefault(path, ""),
                after.fields().getOrDefault(path, "")))
        .filter(field -> !field.before().equals(field.after()))
        .toList();
  }
}
