package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.e2e.World.Person;
import cn.liandong.e2e.World.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation of the API by every role on what is the caller's own, below, above, beside, in
 * another county, closed and never was. What is not the caller's looks like what never was.
 */
@ExtendWith(SystemExtension.class)
class ScopeTest {

  private static final int AT_ONCE = 8;
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final AtomicInteger TRIED = new AtomicInteger();
  private static final AtomicInteger ALLOWED_CHANGES = new AtomicInteger();

  @AfterAll
  static void tell() {
    System.out.printf(
        "authorization matrix: %d cells tried, %d allowed changes left to other tests%n",
        TRIED.get(), ALLOWED_CHANGES.get());
  }

  @Test
  void everyOperationOfTheDocumentIsClassified(SampleSystem sample) {
    var classified = new TreeSet<String>();
    Operation.all().forEach(operation -> classified.add(operation.route()));

    var document =
        new Rest(sample.system().url())
            .call("GET", "/q/openapi?format=json", null, null)
            .json()
            .path("paths");
    var routes = new TreeSet<String>();
    document
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation -> {
                  if (METHODS.contains(operation.getKey())) {
                    routes.add(operation.getKey().toUpperCase() + " " + path.getKey());
                  }
                }));
    assertThat(routes).isEqualTo(classified);
  }

  @TestFactory
  Stream<DynamicTest> nobodyGetsMoreThanTheTableSays(SampleSystem sample) {
    return tests(new SampleWorld(sample).world(), Operation.all().stream());
  }

  @Tag("standalone-only") // the second system differs in its pack alone
  @TestFactory
  Stream<DynamicTest> nobodyReachesIntoAnotherCounty(OrdosSystem ordos) {
    return tests(
        new BannerWorld(ordos).world(),
        Operation.all().stream().filter(operation -> operation.names("{unit}")));
  }

  private static Stream<DynamicTest> tests(World world, Stream<Operation> operations) {
    return operations.map(operation ->
        DynamicTest.dynamicTest(
            operation.route(), () -> assertThat(tryAll(world, operation)).isEmpty()));
  }

  private static Set<String> tryAll(World world, Operation operation) throws Exception {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var rows =
          world.people().stream()
              .map(person -> threads.submit(() -> tryRow(world, operation, person)))
              .toList();
      var wrong = new TreeSet<String>();
      for (var row : rows) {
        wrong.addAll(row.get());
      }
      return wrong;
    }
  }

  /** What is wrong with the answers to one person. */
  private static List<String> tryRow(World world, Operation operation, Person person) {
    var rest = new Rest(world.system().url());
    var targets = world.targets(operation);
    var absent =
        targets.stream()
            .filter(target -> target.isAbsent() && !leftAlone(operation, person, target))
            .findFirst()
            .map(target -> call(rest, operation, person, target));
    return targets.stream()
        .filter(target -> {
          var left = leftAlone(operation, person, target);
          (left ? ALLOWED_CHANGES : TRIED).incrementAndGet();
          return !left;
        })
        .flatMap(target -> {
          var outcome =
              absent
                  .filter(_ -> target.isAbsent())
                  .orElseGet(() -> call(rest, operation, person, target));
          return outcome.finding(person, operation, target, absent.orElse(outcome)).stream();
        })
        .toList();
  }

  /** What changes something and is allowed would change the world of the other cells. */
  private static boolean leftAlone(Operation operation, Person person, Target target) {
    return operation.changes() && operation.allows(person, target);
  }

  private static Outcome call(Rest rest, Operation operation, Person person, Target target) {
    var places =
        Map.of("{absent}", UUID.randomUUID().toString(), target.placeOr("{none}"), target.id());
    return Outcome.of(operation.call(rest, places, person.token()), target);
  }
}
