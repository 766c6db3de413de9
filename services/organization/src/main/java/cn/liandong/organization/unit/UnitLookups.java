package cn.liandong.organization.unit;

import static cn.liandong.organization.OrganizationError.unitNotFound;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.unit.UnitMemory.Stamp;
import cn.liandong.proto.organization.v1.GetUnitResponse;
import io.quarkus.agroal.DataSource;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Single units from memory. The revisions of units and grants tell whether memory still holds: they
 * are read again after every write of this JVM, and otherwise when they are older than {@link
 * #FRESH}.
 */
@ApplicationScoped
class UnitLookups {

  static final Duration FRESH = Duration.ofMillis(250);

  private static final String STAMP =
      """
      select (select revision from feed_revision where feed = 'unit') as units,
        coalesce((select revision from feed_position where feed = 'grant'), 0) as grants\
      """;
  private static final String VERSIONS =
      "select * from unit_view where unit_id = $1 order by valid_from desc";

  /** Whatever stands below one of these is in visible_units. */
  private static final String ROOTS =
      """
      select distinct root.path from grant_ref g
      join unit_ref root on root.id = g.unit_id
        and root.valid_from <= $3 and (root.valid_to is null or root.valid_to > $3)
      where g.subject = $1 and $1 <> '' and g.role = any ($2)
        and g.valid_from <= $3 and (g.valid_to is null or g.valid_to > $3)\
      """;

  private final Pool pool;
  private final UnitSuccessions successions;
  private final LocalWrites writes;
  private final Clock clock;
  private volatile Checked checked =
      new Checked(UnitMemory.of(new Stamp(-1, -1, LocalDate.EPOCH)), -1, 0);

  UnitLookups(
      @ReactiveDataSource("organization") Pool pool,
      UnitSuccessions successions,
      @DataSource("organization") LocalWrites writes,
      Clock clock) {
    this.pool = pool;
    this.successions = successions;
    this.writes = writes;
    this.clock = clock;
  }

  /**
   * @param writes of this JVM before the check
   */
  private record Checked(UnitMemory memory, long writes, long nanos) {

    boolean holds(long writesNow, LocalDate today) {
      return writes == writesNow
          && memory.stamp().day().equals(today)
          && System.nanoTime() - nanos < FRESH.toNanos();
    }
  }

  /** Fails with UNIT_NOT_FOUND. */
  Uni<GetUnitResponse> get(Caller caller, UUID unit, @Nullable LocalDate day) {
    return memory()
        .chain(memory ->
            roots(memory, caller.subject())
                .chain(roots -> known(memory, unit).map(known -> visible(known, roots).on(day))));
  }

  private static KnownUnit visible(KnownUnit unit, List<String> roots) {
    if (!unit.isBelow(roots)) {
      throw unitNotFound();
    }
    return unit;
  }

  private Uni<UnitMemory> memory() {
    var last = checked;
    var writesNow = writes.count();
    var today = LocalDate.now(clock);
    return last.holds(writesNow, today)
        ? Uni.createFrom().item(last.memory())
        : pool.query(STAMP)
            .execute()
            .map(rows -> stamp(rows.iterator().next(), today))
            .map(stamp -> checked(last.memory(), stamp, writesNow));
  }

  private UnitMemory checked(UnitMemory last, Stamp stamp, long writesBefore) {
    var memory = last.stamp().equals(stamp) ? last : UnitMemory.of(stamp);
    checked = new Checked(memory, writesBefore, System.nanoTime());
    return memory;
  }

  private static Stamp stamp(Row row, LocalDate today) {
    return new Stamp(row.getLong("units"), row.getLong("grants"), today);
  }

  private Uni<List<String>> roots(UnitMemory memory, String subject) {
    var held = memory.roots().get(subject);
    return held != null
        ? Uni.createFrom().item(held)
        : pool.preparedQuery(ROOTS)
            .execute(Tuple.of(subject, Role.names(Role.readers()), memory.stamp().day()))
            .map(rows -> rows.stream().map(row -> row.getString("path")).toList())
            .invoke(paths -> memory.keep(subject, paths));
  }

  private Uni<KnownUnit> known(UnitMemory memory, UUID unit) {
    var held = memory.units().get(unit);
    return held != null
        ? Uni.createFrom().item(held)
        : read(unit, memory.stamp().day()).invoke(known -> memory.keep(unit, known));
  }

  private Uni<KnownUnit> read(UUID unit, LocalDate today) {
    return Uni.combine()
        .all()
        .unis(pool.preparedQuery(VERSIONS).execute(Tuple.of(unit)), successions.of(unit))
        .asTuple()
        .map(both -> {
          var versions = both.getItem1().stream().map(FeedRows::view).toList();
          if (versions.isEmpty()) {
            throw unitNotFound();
          }
          return KnownUnit.of(versions, both.getItem2(), today);
        });
  }
}
