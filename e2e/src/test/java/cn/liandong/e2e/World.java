package cn.liandong.e2e;

import cn.liandong.seeds.demo.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People of every role, and what they try to reach. */
record World(RunningSystem system, List<Person> people, List<Target> units, List<Target> objects) {

  static final String ANONYMOUS = "nobody";
  static final String PROGRAM = "agency";
  static final List<String> SIGNED_IN =
      List.of(
          "county",
          "leader",
          "town",
          "school",
          PROGRAM,
          "sysadmin",
          "secadmin",
          "auditor",
          "newcomer");

  /** Of an operation that names none: one cell a person. */
  List<Target> targets(Operation operation) {
    var all =
        Stream.concat(units.stream(), objects.stream())
            .filter(target -> operation.names(target.place()))
            .toList();
    return all.isEmpty() ? List.of(Target.NONE) : all;
  }

  /**
   * @param path of the unit that the role was granted at, empty without one
   */
  record Person(String role, @Nullable Tokens tokens, String path) {

    @Nullable String token() {
      return tokens == null ? null : tokens.get();
    }

    boolean reaches(Target target) {
      return !path.isEmpty() && !target.path.isEmpty() && target.path.startsWith(path);
    }

    String relation(Target target) {
      if (target.path.isEmpty()) {
        return "guessed";
      }
      if (target.closed) {
        return "deleted";
      }
      if (reaches(target)) {
        return target.path.equals(path) ? "own" : "child";
      }
      if (path.startsWith(target.path)) {
        return "parent";
      }
      return sameCounty(target) ? "sibling" : "other county";
    }

    private boolean sameCounty(Target target) {
      return !path.isEmpty()
          && target.county != null
          && !target.county.isEmpty()
          && path.startsWith(target.county);
    }
  }

  /**
   * @param place what stands for it in a request
   * @param path of the unit that it is or belongs to, empty for what never was
   * @param county path of the county around it
   */
  record Target(String place, String id, String path, @Nullable String county, boolean closed) {

    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    static final Target NONE = new Target("", "", "", null, false);

    static Target guessed(String place) {
      return guessed(place, random());
    }

    /** An id of the same shape. */
    static Target guessed(String place, String id) {
      return new Target(place, UUID_TEXT.matcher(id).replaceFirst(_ -> random()), "", null, false);
    }

    private static String random() {
      return UUID.randomUUID().toString();
    }

    static Target unit(JsonNode unit, String county) {
      return new Target(
          "{unit}", unit.path("id").asText(), unit.path("path").asText(), county, false);
    }

    boolean isAbsent() {
      return path.isEmpty();
    }

    String placeOr(String otherwise) {
      return place.isEmpty() ? otherwise : place;
    }

    Target whenClosed() {
      return new Target(place, id, path, county, true);
    }
  }
}
