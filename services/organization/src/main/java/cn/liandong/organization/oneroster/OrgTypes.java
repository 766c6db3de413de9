package cn.liandong.organization.oneroster;

import cn.liandong.organization.unit.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The levels of the administrative tree in OneRoster's words; groups of other trees have none. */
final class OrgTypes {

  private static final Map<Level, String> TYPES =
      Map.of(
          Level.PROVINCE, "state",
          Level.CITY, "local",
          Level.COUNTY, "district",
          Level.DISTRICT, "department",
          Level.SCHOOL, "school");
  private static final Map<String, Level> LEVELS =
      TYPES.keySet().stream().collect(Collectors.toMap(OrgTypes::of, Function.identity()));

  private OrgTypes() {}

  static String of(Level level) {
    return TYPES.getOrDefault(level, "");
  }

  /** Empty for a type that the registry has no level for. */
  static Optional<Level> level(String type) {
    return Optional.ofNullable(LEVELS.get(type.toLowerCase(Locale.ROOT)));
  }

  /** Those that the registry reads, highest first. */
  static String known() {
    return Arrays.stream(Level.values())
        .filter(TYPES::containsKey)
        .map(OrgTypes::of)
        .collect(Collectors.joining("、"));
  }

  static Level[] levels() {
    return TYPES.keySet().toArray(Level[]::new);
  }
}
