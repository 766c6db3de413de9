package cn.liandong.bench.system;

import cn.liandong.bench.MarkdownTable;
import cn.liandong.bench.Size;
import cn.liandong.bench.VoidRunException;
import cn.liandong.proto.organization.v1.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;

/** Requests of one caller for the whole registry, through gRPC. */
record RegistryReading(RegistryCalls calls, List<Unit> schools, DoubleSupplier cpuSeconds) {

  private static final int REQUESTS = Size.of("BENCH_REQUESTS", 500);
  private static final int MOVES = Size.of("BENCH_MOVES", 100);
  private static final int LOOKUPS = Size.of("BENCH_LOOKUPS", 100_000);
  private static final int SECONDS = Size.of("BENCH_SECONDS", 10);
  private static final int CLIENTS = 8;

  /** Of 教学点 and 级中学 with what stands before them. */
  private static final List<String> INITIALS = List.of("xjxd", "jzx");

  private static final double FROM_THE_CACHE = 0.4;
  private static final double FROM_THE_DATABASE = 0.1;

  MarkdownTable lists() throws Exception {
    var districts = schools.stream().map(Unit::getParentId).distinct().toList();
    var today = LocalDate.now();
    var table =
        new MarkdownTable(
            "registry: %,d schools, one caller for the whole of it, through gRPC"
                .formatted(schools.size()),
            "request",
            "p50 ms",
            "p99 ms",
            "CPU ms, JVM and PostgreSQL");
    add(table, "scoped list, first page of 50", REQUESTS, _ -> requireAny(calls.firstPage()));
    add(
        table,
        "subtree of a district",
        REQUESTS,
        n -> requireAny(calls.subtree(any(districts, n), today)));
    add(
        table,
        "the same as of a month ago",
        REQUESTS,
        n -> requireAny(calls.subtree(any(districts, n), today.minusMonths(1))));
    add(
        table,
        "search by pinyin initials",
        REQUESTS,
        n -> requireAny(calls.search(any(INITIALS, n))));
    var next = schools.iterator();
    add(table, "move of a school, preview and record", MOVES, _ -> move(next.next(), districts));
    return table;
  }

  /** Cold: every unit is asked for once, right after a change has emptied the memory. */
  MarkdownTable lookups(Optional<PgBench> peer) throws Exception {
    InFlight.Call lookUp = (client, n) -> calls.lookUp(client, any(schools, n).getId());
    InFlight.run(new long[LOOKUPS], CLIENTS, lookUp);
    var moved = schools.getLast();
    move(moved, schools.stream().map(Unit::getParentId).toList());
    var cold = measure("point lookup with scope, from the database", schools.size(), lookUp);
    var warm = measure("point lookup with scope, from the cache", LOOKUPS, lookUp);
    var table =
        new MarkdownTable(
            "registry: point lookup through gRPC beside pgbench -S, %d clients".formatted(CLIENTS),
            "what",
            "per second",
            "p50 ms",
            "p99 ms",
            "CPU ms, JVM and PostgreSQL",
            "goal");
    var theirs = peer.isPresent() ? peer.get().selects(CLIENTS, SECONDS) : Double.NaN;
    row(table, cold, FROM_THE_DATABASE, theirs);
    row(table, warm, FROM_THE_CACHE, theirs);
    table.row(
        "pgbench -S",
        peer.isPresent() ? "%,.0f".formatted(theirs) : "没有安装 pgbench",
        "",
        "",
        "",
        "");
    return table;
  }

  private Requests measure(String name, int count, InFlight.Call call) throws Exception {
    return Requests.measure(name, count, cpuSeconds, nanos -> InFlight.run(nanos, CLIENTS, call));
  }

  private static void row(MarkdownTable table, Requests ours, double goal, double theirs) {
    double ratio = ours.perSecond() / theirs;
    table.row(
        ours.name(),
        "%,.0f".formatted(ours.perSecond()),
        "%.2f".formatted(ours.p50()),
        "%.2f".formatted(ours.p99()),
        "%.3f".formatted(ours.cpuMillis()),
        Double.isNaN(theirs)
            ? ""
            : "≥ %.1f ×: %s, %.3f ×".formatted(goal, ratio >= goal ? "met" : "**missed**", ratio));
  }

  private void add(MarkdownTable table, String name, int count, IntConsumer call) throws Exception {
    Requests.run(Math.max(count / 5, 1), 1, call);
    var one = Requests.measure(name, count, 1, cpuSeconds, call);
    table.row(
        name,
        "%.1f".formatted(one.p50()),
        "%.1f".formatted(one.p99()),
        "%.2f".formatted(one.cpuMillis()));
  }

  private static <T> T any(List<T> all, int number) {
    return all.get((int) (number * 7919L % all.size()));
  }

  private void move(Unit school, List<String> districts) {
    var other =
        districts.stream()
            .filter(district -> !district.equals(school.getParentId()))
            .findFirst()
            .orElseThrow();
    calls.move(school.getId(), other);
  }

  private static void requireAny(int found) {
    VoidRunException.unless(found > 0, "没有返回任何单位");
  }
}
