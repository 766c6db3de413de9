package cn.liandong.bench.system;

import cn.liandong.bench.VoidRunException;
import cn.liandong.embedded.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** How far the registry's change feed is, and how far its followers. */
final class FeedPositions implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final List<String> FOLLOWERS = List.of("identity", "metrics");

  private final Connection connection;

  FeedPositions(Database database) throws SQLException {
    connection = database.connect();
  }

  long registry() throws SQLException {
    return number("select revision from organization.feed_revision where feed = 'unit'");
  }

  void awaitRegistry(long revision) throws SQLException, InterruptedException {
    await("登记册", "select revision from organization.feed_revision where feed = 'unit'", revision);
  }

  /** Until every other service has what the registry has now. */
  void awaitProjections() throws SQLException, InterruptedException {
    long goal = registry();
    for (var follower : FOLLOWERS) {
      await(
          follower,
          "select coalesce(max(revision), 0) from %s.feed_position where feed = 'unit'"
              .formatted(follower),
          goal);
    }
  }

  private void await(String who, String position, long goal)
      throws SQLException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (number(position) < goal) {
      VoidRunException.unless(System.nanoTime() < until, "%s 没有跟上", who);
      Thread.sleep(PAUSE);
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
