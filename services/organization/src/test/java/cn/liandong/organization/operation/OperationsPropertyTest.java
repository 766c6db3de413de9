package cn.liandong.organization.operation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.error.Failure;
import cn.liandong.organization.unit.Facts;
import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is ordered and taken back, in whatever sequence. */
class OperationsPropertyTest {

  private static final LocalDate START = LocalDate.of(2000, 1, 1);
  private static final List<String> TREES = List.of("", "", "", "area", "supervision");

  /** Numbers stand for units of the county at the time, round and round. */
  record Step(
      Kind kind, int month, List<Integer> units, int target, int tree, boolean flag, int undo) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    var number = Arbitraries.integers().between(0, 40);
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(-2, 60),
            number.list().ofMinSize(1).ofMaxSize(3),
            number,
            Arbitraries.integers().between(0, TREES.size() - 1),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 5))
        .as(Step::new)
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyTreeIsATreeOnEveryDayAndUndoRestoresExactly(@ForAll("steps") List<Step> steps) {
    var county = new SimulatedCounty(county());
    var atFirst = county.versions();
    for (var step : steps) {
      if (county.run(step.undo == 0 ? step.target : -1, order(county, step))) {
        Trees.assertTreesOnEveryDay(county.registry());
      }
    }

    county.undoAllNewestFirst();

    assertThat(county.versions()).isEqualTo(atFirst);
  }

  private static Order order(SimulatedCounty county, Step step) {
    var units = step.units.stream().map(county::unit).toList();
    var needsNewcomers =
        step.kind == Kind.CREATE
            || step.kind == Kind.SPLIT
            || (step.kind == Kind.MERGE && step.flag);
    var newcomers =
        needsNewcomers
            ? IntStream.range(0, step.kind == Kind.MERGE ? 1 : 2)
                .mapToObj(i -> newcomer(step, i, units))
                .toList()
            : List.<Order.Newcomer>of();
    var target = county.unit(step.target);
    var leaves = step.flag && (step.kind == Kind.CLOSE || step.kind == Kind.MOVE);
    var noTarget = leaves || step.kind == Kind.SPLIT || (step.kind == Kind.MERGE && step.flag);
    try {
      return new Order(
          step.kind,
          START.plusMonths(step.month),
          "文件",
          step.kind == Kind.RENAME || step.kind == Kind.SPLIT || step.kind == Kind.RETYPE
              ? units.subList(0, 1)
              : units,
          noTarget ? null : target,
          "名" + step.month + step.target,
          "21" + step.month + step.target,
          step.flag ? "211" : "312",
          newcomers,
          step.kind == Kind.MOVE ? TREES.get(step.tree) : "",
          step.flag);
    } catch (Failure incomplete) {
      return new Order(
          Kind.RENAME, START, "文件", List.of(target), null, "甲", "", "", List.of(), "", false);
    }
  }

  private static Order.Newcomer newcomer(Step step, int number, List<UUID> units) {
    return new Order.Newcomer(
        UUID.randomUUID(),
        "新" + step.month + number,
        "",
        step.flag ? Level.SCHOOL : Level.DISTRICT,
        "",
        "",
        "",
        number == 0 && units.size() > 1 ? units.subList(1, 2) : List.of());
  }

  private static List<Timeline> county() {
    var root = UUID.randomUUID();
    var units = new java.util.ArrayList<>(List.of(unit(root, Level.COUNTY, "县", null)));
    for (var town = 0; town < 3; town++) {
      var id = UUID.randomUUID();
      units.add(unit(id, Level.DISTRICT, "镇" + town, root));
      for (var school = 0; school < 3; school++) {
        units.add(unit(UUID.randomUUID(), Level.SCHOOL, "校" + town + school, id));
      }
    }
    units.add(unit(UUID.randomUUID(), Level.GROUP, "片区", root));
    return units;
  }

  private static Timeline unit(UUID id, Level level, String name, UUID parent) {
    return Timeline.begin(id, START, Facts.of(level, name, parent));
  }
}
