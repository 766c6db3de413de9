package cn.liandong.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of authorization.txt: an operation of the API, who may do it, and how it is tried. */
record Operation(String route, Set<String> who, String path, @Nullable String body) {

  private static final Map<String, Set<String>> GROUPS =
      Map.of(
          "readers", Set.of("county", "leader", "town", "school"),
          "office", Set.of("county", "leader"),
          "signed-in", persons(),
          "everyone", everyone());

  private static Set<String> persons() {
    return World.SIGNED_IN.stream()
        .filter(name -> !name.equals(World.PROGRAM))
        .collect(Collectors.toSet());
  }

  static List<Operation> all() {
    try (var file = Operation.class.getResourceAsStream("/authorization.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Operation::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Operation of(String line) {
    var fields = line.split(" \\|( |$)", 4);
    var who =
        Arrays.stream(fields[1].split(" "))
            .flatMap(name -> GROUPS.getOrDefault(name, Set.of(name)).stream())
            .collect(Collectors.toSet());
    return new Operation(fields[0], who, fields[2], fields[3].isEmpty() ? null : fields[3]);
  }

  private static Set<String> everyone() {
    return Stream.concat(World.SIGNED_IN.stream(), Stream.of(World.ANONYMOUS))
        .collect(Collectors.toSet());
  }

  String method() {
    return route.substring(0, route.indexOf(' '));
  }

  boolean changes() {
    return !method().equals("GET");
  }

  boolean allows(World.Person person, World.Target target) {
    return who.contains(person.role()) && (target.place().isEmpty() || person.reaches(target));
  }

  boolean names(String place) {
    return path.contains(place) || body != null && body.contains(place);
  }

  Rest.Answer call(Rest rest, Map<String, String> places, @Nullable String token) {
    return rest.call(method(), fill(path, places), body == null ? null : fill(body, places), token);
  }

  private static String fill(String text, Map<String, String> places) {
    var filled = text;
    for (var place : places.entrySet()) {
      filled = filled.replace(place.getKey(), place.getValue());
    }
    return filled;
  }
}
