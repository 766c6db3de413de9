package cn.liandong.organization.unit;

import cn.liandong.common.feed.Position;
import cn.liandong.common.feed.Revisions;
import cn.liandong.proto.organization.v1.ListUnitChangesResponse;
import cn.liandong.proto.organization.v1.UnitChange;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Changed units by revision. Waits outside of any request, so it does without a session. */
@ApplicationScoped
class UnitFeed {

  private static final int DEFAULT_SIZE = 200;
  private static final int LARGEST_SIZE = 1000;
  private static final String NEWEST =
      "select revision, feed_epoch() as epoch from feed_revision where feed = 'unit'";
  private static final String CHANGED =
      "select id, revision from unit where revision > $1 order by revision limit $2";
  private static final String VERSIONS =
      "select * from unit_view where unit_id = any ($1) order by unit_id, valid_from";
  private static final String DENOMINATORS =
      """
      select * from denominator where unit_id = any ($1) and supersede_time is null
      order by unit_id, effective_date\
      """;

  private final Pool pool;

  UnitFeed(@ReactiveDataSource("organization") Pool pool) {
    this.pool = pool;
  }

  Uni<ListUnitChangesResponse> after(Position after, int pageSize, int waitSeconds) {
    var size = pageSize <= 0 ? DEFAULT_SIZE : Math.min(pageSize, LARGEST_SIZE);
    return Revisions.await(
        () -> page(after, size), answer -> answer.getChangesCount() > 0, waitSeconds);
  }

  private Uni<ListUnitChangesResponse> page(Position after, int size) {
    return pool.query(NEWEST)
        .execute()
        .map(rows -> Position.of(rows.iterator().next()))
        .invoke(newest -> newest.requireKnowsOf(after))
        .chain(newest -> page(after.revision(), newest, size));
  }

  private Uni<ListUnitChangesResponse> page(long after, Position newest, int size) {
    return (newest.revision() == after ? empty(after) : changes(after, size))
        .map(page -> page.toBuilder().setEpoch(newest.epoch()).build());
  }

  private static Uni<ListUnitChangesResponse> empty(long revision) {
    return Uni.createFrom()
        .item(ListUnitChangesResponse.newBuilder().setRevision(revision).build());
  }

  private Uni<ListUnitChangesResponse> changes(long after, int size) {
    return pool.preparedQuery(CHANGED)
        .execute(Tuple.of(after, size))
        .chain(units -> changes(after, units));
  }

  private Uni<ListUnitChangesResponse> changes(long after, RowSet<Row> units) {
    var changes = new LinkedHashMap<UUID, UnitChange.Builder>();
    for (var unit : units) {
      var id = unit.getUUID("id");
      changes.put(
          id,
          UnitChange.newBuilder().setUnitId(id.toString()).setRevision(unit.getLong("revision")));
    }
    var ids = Tuple.of(changes.keySet().toArray(UUID[]::new));
    return pool.preparedQuery(VERSIONS)
        .execute(ids)
        .invoke(rows ->
            rows.forEach(
                row -> changes.get(row.getUUID("unit_id")).addVersions(FeedRows.version(row))))
        .chain(() -> pool.preparedQuery(DENOMINATORS).execute(ids))
        .invoke(rows ->
            rows.forEach(row ->
                changes.get(row.getUUID("unit_id")).addDenominators(FeedRows.denominators(row))))
        .map(rows -> response(after, changes));
  }

  private static ListUnitChangesResponse response(
      long after, LinkedHashMap<UUID, UnitChange.Builder> changes) {
    var response = ListUnitChangesResponse.newBuilder().setRevision(after);
    changes.values().forEach(response::addChanges);
    if (!changes.isEmpty()) {
      response.setRevision(changes.lastEntry().getValue().getRevision());
    }
    return response.build();
  }
}
