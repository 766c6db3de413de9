package cn.liandong.e2e;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fifty people at once, each with a unit of their own: nobody gets somebody else's rows. */
@ExtendWith(SystemExtension.class)
class ParallelUsersTest {

  private static final int TOWNS = 10;
  private static final int SCHOOLS = 40;
  private static final int ENROLLING = 4;
  private static final int ROUNDS = 3;
  private static final String MONTH = SampleSystem.MONTHS.getLast().toString();
  private static final String UNITS = "/api/units?pageSize=500";

  /**
   * @param units what this person may see: the own unit and all below it
   */
  private record Person(String unitId, Set<String> units, String token) {}

  @Test
  void fiftyPeopleSeeTheirOwnUnitsAndNothingElse(SampleSystem sample) throws Exception {
    var rest = new Rest(sample.system().url());
    try (var few = Executors.newFixedThreadPool(ENROLLING);
        var threads = Executors.newFixedThreadPool(TOWNS + SCHOOLS)) {
      var people = all(few, enrolments(sample, rest));
      assertThat(people).hasSize(TOWNS + SCHOOLS);
      var visits = new ArrayList<Callable<Void>>();
      for (int i = 0; i < people.size(); i++) {
        var person = people.get(i);
        var neighbour = people.get((i + 1) % people.size());
        visits.add(() -> {
          for (int round = 0; round < ROUNDS; round++) {
            seesOwn(rest, person);
            seesNothingOf(rest, person, neighbour);
          }
          return null;
        });
      }
      all(threads, visits);
    }
  }

  private static List<Callable<Person>> enrolments(SampleSystem sample, Rest rest) {
    var units = sample.as("county").list("/api/units", Map.of("parentId", sample.countyId()));
    var newcomers = new Newcomers(sample);
    var enrolments = new ArrayList<Callable<Person>>();
    of("DISTRICT", TOWNS, units)
        .forEach(town ->
            enrolments.add(
                () -> person(rest, town, newcomers.enrol(town, "TOWN_ADMINISTRATOR"), units)));
    of("SCHOOL", SCHOOLS, units)
        .forEach(school ->
            enrolments.add(() ->
                person(rest, school, newcomers.enrol(school, "SCHOOL_ADMINISTRATOR"), units)));
    return enrolments;
  }

  private static List<JsonNode> of(String level, int count, List<JsonNode> units) {
    return units.stream()
        .filter(unit -> unit.path("level").asText().equals(level))
        .limit(count)
        .toList();
  }

  private static Person person(Rest rest, JsonNode unit, String token, List<JsonNode> units) {
    var id = unit.path("id").asText();
    for (var path : List.of(UNITS, values(id), disputes(id))) {
      rest.awaitOk(path, token);
    }
    var visible =
        units.stream()
            .filter(one -> one.path("path").asText().startsWith(unit.path("path").asText()))
            .map(one -> one.path("id").asText())
            .collect(toSet());
    return new Person(id, visible, token);
  }

  private static void seesOwn(Rest rest, Person person) {
    assertThat(ids(rest, UNITS, person, "items", "id")).isEqualTo(person.units());
    assertThat(ids(rest, values(person.unitId()), person, "values", "unitId"))
        .isNotEmpty()
        .isSubsetOf(person.units());
    assertThat(ids(rest, disputes(person.unitId()), person, "items", "unitId"))
        .isSubsetOf(person.units());
    assertThat(ids(rest, "/api/warnings?unitId=" + person.unitId(), person, "items", "unitId"))
        .isSubsetOf(person.units());
  }

  private static void seesNothingOf(Rest rest, Person person, Person other) {
    if (person.units().contains(other.unitId())) {
      return;
    }
    for (var path :
        List.of(
            "/api/units/" + other.unitId(),
            "/api/units/" + other.unitId() + "/scorecard?period=" + MONTH,
            values(other.unitId()),
            "/api/indicators/I08/evidence?period=" + MONTH + "&unitId=" + other.unitId())) {
      assertThat(rest.call("GET", path, null, person.token()).status()).as(path).isIn(403, 404);
    }
  }

  private static String values(String unitId) {
    return "/api/indicators/I08/values?period=" + MONTH + "&unitId=" + unitId;
  }

  private static String disputes(String unitId) {
    return "/api/disputes?unitId=" + unitId;
  }

  private static Set<String> ids(Rest rest, String path, Person person, String list, String id) {
    var answer = rest.call("GET", path, null, person.token());
    assertThat(answer.status()).as(path).isEqualTo(200);
    return StreamSupport.stream(answer.json().path(list).spliterator(), false)
        .map(item -> item.path(id).asText())
        .collect(toSet());
  }

  private static <T> List<T> all(ExecutorService threads, List<Callable<T>> tasks)
      throws Exception {
    var done = new ArrayList<T>();
    for (var result : threads.invokeAll(tasks)) {
      done.add(result.get());
    }
    return done;
  }
}
