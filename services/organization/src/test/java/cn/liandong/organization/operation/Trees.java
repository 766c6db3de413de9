package cn.liandong.organization.operation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.organization.unit.Facts;
import cn.liandong.organization.unit.Registry;
import cn.liandong.organization.unit.Timeline;
import cn.liandong.organization.unit.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** What a tree is, said a second time and day by day. */
final class Trees {

  private Trees() {}

  static void assertTreesOnEveryDay(Registry registry) {
    registry.units().forEach(Trees::assertNoOverlap);
    for (var day : days(registry)) {
      var alive = new HashMap<UUID, Version>();
      for (var unit : registry.units()) {
        unit.on(day).ifPresent(version -> alive.put(unit.unit(), version));
      }
      for (var unit : alive.entrySet()) {
        var chain = chain(alive, unit.getKey(), Facts::parent);
        assertThat(unit.getValue().path()).isEqualTo(path(chain));
        for (var tree : List.of("area", "supervision")) {
          chain(alive, unit.getKey(), facts -> facts.groups().get(tree));
        }
      }
    }
  }

  private static void assertNoOverlap(Timeline unit) {
    for (var i = 1; i < unit.versions().size(); i++) {
      assertThat(unit.versions().get(i).from()).isAfterOrEqualTo(unit.versions().get(i - 1).to());
    }
  }

  private static Set<LocalDate> days(Registry registry) {
    var days = new TreeSet<LocalDate>();
    for (var unit : registry.units()) {
      unit.versions().forEach(version -> days.add(version.from()));
    }
    return days;
  }

  private static List<UUID> chain(
      Map<UUID, Version> alive, UUID unit, Function<Facts, UUID> parentOf) {
    var chain = new ArrayList<UUID>();
    for (var one = unit; one != null; one = parentOf.apply(alive.get(one).facts())) {
      assertThat(alive).as("stands below what does not exist").containsKey(one);
      assertThat(chain).as("stands below itself").doesNotContain(one);
      chain.add(one);
    }
    return chain;
  }

  private static String path(List<UUID> chain) {
    var path = new StringBuilder();
    chain.reversed().forEach(unit -> path.append(unit).append('/'));
    return path.toString();
  }
}
