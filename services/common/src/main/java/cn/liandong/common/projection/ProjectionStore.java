package cn.liandong.common.projection;

import cn.liandong.common.feed.Position;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The position of a feed, moved in the same transaction as the rows it stands for. */
final class ProjectionStore {

  private static final String MOVE =
      """
      insert into feed_position (feed, revision, epoch) values (?, ?, ?)
      on conflict (feed) do update set revision = excluded.revision, epoch = excluded.epoch\
      """;

  private final DataSource dataSource;
  private final String feed;

  ProjectionStore(DataSource dataSource, String feed) {
    this.dataSource = dataSource;
    this.feed = feed;
  }

  interface Write {
    void on(Connection connection) throws SQLException;
  }

  Position position() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement(
                "select revision, epoch from feed_position where feed = ?")) {
      statement.setString(1, feed);
      try (var row = statement.executeQuery()) {
        return row.next() ? new Position(row.getLong(1), row.getString(2)) : Position.START;
      }
    }
  }

  void apply(Position position, Write write) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (var move = connection.prepareStatement(MOVE)) {
        write.on(connection);
        move.setString(1, feed);
        move.setLong(2, position.revision());
        move.setString(3, position.epoch());
        move.executeUpdate();
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }
}
