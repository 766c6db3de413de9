package cn.liandong.organization.agency;

import cn.liandong.common.feed.Position;
import cn.liandong.common.feed.Revisions;
import cn.liandong.common.scope.Reach;
import cn.liandong.proto.agency.v1.ListUnitChangesRequest;
import cn.liandong.proto.agency.v1.ListUnitChangesResponse;
import cn.liandong.proto.agency.v1.UnitChange;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.UUID;

/**
 * Units that are or once were inside the caller's scope, by revision. A version outside of it is
 * left out: the unit ends where it left.
 */
@ApplicationScoped
class AgencyChanges {

  private static final int DEFAULT_SIZE = 200;
  private static final int LARGEST_SIZE = 1000;
  private static final String NEWEST =
      "select revision, feed_epoch() as epoch from feed_revision where feed = 'unit'";

  /** A unit taken back has no version; whoever may have heard of it is told. */
  private static final String CHANGED =
      """
      with root as (
        select v.path from grant_ref g
        join unit_version v on v.unit_id = g.unit_id
          and v.valid_from <= $3 and (v.valid_to is null or v.valid_to > $3)
        where g.subject = $1 and $1 <> '' and g.role = any (string_to_array($2, ','))
          and g.valid_from <= $3 and (g.valid_to is null or g.valid_to > $3)),
      page as (
        select u.id, u.revision from unit u
        where u.revision > $4 and exists (select 1 from root) and (
          not exists (select 1 from unit_version v where v.unit_id = u.id)
          or exists (
            select 1 from unit_version v join root r on v.path collate "C" between r.path and r.path || '~'
            where v.unit_id = u.id))
        order by u.revision limit $5)
      select page.id, page.revision, v.*
      from page left join unit_version v on v.unit_id = page.id
        and exists (select 1 from root r where v.path collate "C" between r.path and r.path || '~')
      order by page.revision, v.valid_from\
      """;

  private final Pool pool;

  AgencyChanges(@ReactiveDataSource("organization") Pool pool) {
    this.pool = pool;
  }

  Uni<ListUnitChangesResponse> after(Reach reach, ListUnitChangesRequest request) {
    var after = SyncToken.parse(request.getSyncToken()).position();
    var size =
        request.getPageSize() <= 0 ? DEFAULT_SIZE : Math.min(request.getPageSize(), LARGEST_SIZE);
    return Revisions.await(
        () -> page(reach, after, size),
        answer -> answer.getChangesCount() > 0,
        request.getWaitSeconds());
  }

  private Uni<ListUnitChangesResponse> page(Reach reach, Position after, int size) {
    return pool.query(NEWEST)
        .execute()
        .map(rows -> Position.of(rows.iterator().next()))
        .invoke(newest -> newest.requireKnowsOf(after))
        .chain(newest -> changed(reach, after, size).map(rows -> answer(rows, size, newest)));
  }

  private Uni<RowSet<Row>> changed(Reach reach, Position after, int size) {
    return pool.preparedQuery(CHANGED)
        .execute(Tuple.of(reach.subject(), reach.roles(), reach.day(), after.revision(), size));
  }

  /** Fewer than asked for: everything up to the newest revision has been seen. */
  private static ListUnitChangesResponse answer(RowSet<Row> rows, int size, Position newest) {
    var changes = new LinkedHashMap<UUID, UnitChange.Builder>();
    long last = newest.revision();
    for (var row : rows) {
      var id = row.getUUID("id");
      var change =
          changes.computeIfAbsent(id, _ -> UnitChange.newBuilder().setUnitId(id.toString()));
      if (row.getUUID("unit_id") != null) {
        change.addVersions(AgencyRows.unit(row));
      }
      last = row.getLong("revision");
    }
    var next = changes.size() < size ? Math.max(newest.revision(), last) : last;
    var answer = ListUnitChangesResponse.newBuilder();
    changes.values().forEach(answer::addChanges);
    return answer
        .setNextSyncToken(new SyncToken(new Position(next, newest.epoch())).toString())
        .build();
  }
}
