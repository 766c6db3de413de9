package cn.liandong.identity.signin;

import cn.liandong.common.feed.Position;
import cn.liandong.common.feed.Revisions;
import cn.liandong.proto.identity.v1.EndedSession;
import cn.liandong.proto.identity.v1.ListEndedSessionsResponse;
import com.google.protobuf.Timestamp;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What ended, by revision; whole, since an hour of it is little. */
@ApplicationScoped
class EndedSessionFeed {

  private static final String NEWEST =
      "select revision, feed_epoch() as epoch from feed_revision where feed = 'ended_session'";
  private static final String ENDED =
      """
      select session_id, subject, end_time from ended_session
      where revision > $1 and revision <= $2 order by revision\
      """;

  private final Pool pool;

  EndedSessionFeed(@ReactiveDataSource("identity") Pool pool) {
    this.pool = pool;
  }

  Uni<ListEndedSessionsResponse> after(Position after, int waitSeconds) {
    return Revisions.await(
        () -> page(after), page -> page.getRevision() > after.revision(), waitSeconds);
  }

  private Uni<ListEndedSessionsResponse> page(Position after) {
    return pool.query(NEWEST)
        .execute()
        .map(rows -> Position.of(rows.iterator().next()))
        .invoke(newest -> newest.requireKnowsOf(after))
        .chain(newest -> between(after, newest));
  }

  private Uni<ListEndedSessionsResponse> between(Position after, Position newest) {
    var page =
        ListEndedSessionsResponse.newBuilder()
            .setRevision(newest.revision())
            .setEpoch(newest.epoch());
    return newest.revision() == after.revision()
        ? Uni.createFrom().item(page.build())
        : pool.preparedQuery(ENDED)
            .execute(Tuple.of(after.revision(), newest.revision()))
            .invoke(rows -> rows.forEach(row -> page.addSessions(session(row))))
            .map(_ -> page.build());
  }

  private static EndedSession session(Row row) {
    var end = row.getOffsetDateTime("end_time").toInstant();
    return EndedSession.newBuilder()
        .setSessionId(row.getString("session_id"))
        .setSubject(row.getString("subject"))
        .setEndTime(Timestamp.newBuilder().setSeconds(end.getEpochSecond()).setNanos(end.getNano()))
        .build();
  }
}
