package cn.liandong.common.projection;

import cn.liandong.common.feed.Position;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;

/** Follows a feed of its owner, whose pages are of type P. */
abstract class Projection<P> {

  static final int PAGE_SIZE = 1000;

  private static final int WAIT_SECONDS = 20;

  private final ProjectionStore store;
  private final String feed;
  private volatile boolean current;

  Projection(DataSource dataSource, String feed) {
    this.store = new ProjectionStore(dataSource, feed);
    this.feed = feed;
  }

  abstract Uni<P> list(Position after, int waitSeconds);

  abstract boolean isEmpty(P page);

  abstract Position position(P page);

  abstract void write(Connection connection, P page) throws SQLException;

  abstract void clear(Connection connection) throws SQLException;

  /** True once everything known at the start has been copied. */
  public boolean isCurrent() {
    return current;
  }

  /** One round: waits for news and copies it. Blocks. */
  public void catchUp() throws SQLException {
    var position = store.position();
    try {
      take(position, page(position, current ? WAIT_SECONDS : 0));
    } catch (StatusRuntimeException e) {
      if (position.revision() == 0 || e.getStatus().getCode() != Status.Code.OUT_OF_RANGE) {
        throw e;
      }
      startAgain(position);
    }
  }

  private void take(Position known, P page) throws SQLException {
    if (!position(page).equals(known)) {
      store.apply(position(page), connection -> write(connection, page));
    }
    if (isEmpty(page)) {
      current = true;
    }
  }

  /** The owner was restored from a backup. The old copy serves until the new is whole. */
  private void startAgain(Position position) throws SQLException {
    Log.warnf(
        "owner was restored, copying all again feed=%s position=%d", feed, position.revision());
    var pages = new ArrayList<P>();
    var page = page(Position.START, 0);
    while (!isEmpty(page)) {
      pages.add(page);
      page = page(position(page), 0);
    }
    store.apply(
        position(page),
        connection -> {
          clear(connection);
          for (var one : pages) {
            write(connection, one);
          }
        });
  }

  private P page(Position position, int waitSeconds) {
    return list(position, waitSeconds).await().atMost(Duration.ofSeconds(WAIT_SECONDS + 20L));
  }
}
