package cn.liandong.organization.pack;

import cn.liandong.common.feed.Position;
import cn.liandong.common.feed.Revisions;
import cn.liandong.common.projection.Dates;
import cn.liandong.proto.organization.v1.ListPackChangesResponse;
import cn.liandong.proto.organization.v1.PackChange;
import com.google.protobuf.ByteString;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Versions and activations by revision. */
@ApplicationScoped
class PackFeed {

  /** A version may hold 2 MB, a message 4 MB. */
  private static final int LARGEST_SIZE = 1;

  private static final String NEWEST =
      "select revision, feed_epoch() as epoch from feed_revision where feed = 'pack'";
  private static final String CHANGED =
      """
      select v.revision, v.code, v.version, v.content_sha256, v.content, null::date as from_date
      from pack_version v where v.revision > $1
      union all
      select a.revision, a.code, a.version, v.content_sha256, ''::bytea, a.from_date
      from pack_activation a join pack_version v on v.code = a.code and v.version = a.version
      where a.revision > $1
      order by revision limit $2\
      """;

  private final Pool pool;

  PackFeed(@ReactiveDataSource("organization") Pool pool) {
    this.pool = pool;
  }

  Uni<ListPackChangesResponse> after(Position after, int waitSeconds) {
    return Revisions.await(() -> page(after), answer -> answer.getChangesCount() > 0, waitSeconds);
  }

  private Uni<ListPackChangesResponse> page(Position after) {
    return pool.query(NEWEST)
        .execute()
        .map(rows -> Position.of(rows.iterator().next()))
        .invoke(newest -> newest.requireKnowsOf(after))
        .chain(newest -> page(after.revision(), newest));
  }

  private Uni<ListPackChangesResponse> page(long after, Position newest) {
    return pool.preparedQuery(CHANGED)
        .execute(Tuple.of(after, LARGEST_SIZE))
        .map(rows -> response(after, newest, rows));
  }

  private static ListPackChangesResponse response(long after, Position newest, RowSet<Row> rows) {
    var response = ListPackChangesResponse.newBuilder().setRevision(after).setEpoch(newest.epoch());
    for (var row : rows) {
      response.addChanges(change(row)).setRevision(row.getLong("revision"));
    }
    return response.build();
  }

  private static PackChange change(Row row) {
    var change =
        PackChange.newBuilder()
            .setRevision(row.getLong("revision"))
            .setCode(row.getString("code"))
            .setVersion(row.getInteger("version"))
            .setContentSha256(row.getString("content_sha256"))
            .setContent(ByteString.copyFrom(row.getBuffer("content").getBytes()));
    if (row.getLocalDate("from_date") != null) {
      change.setFromDate(Dates.toProto(row.getLocalDate("from_date")));
    }
    return change.build();
  }
}
