package cn.liandong.common.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The position of a feed, moved in the same transaction as the rows it stands for. */
final class ProjectionStore {

  private static final String MOVE =
      """
      insert into feed_position (feed, revision) values (?, ?)
      on conflict (feed) do update set revision = excluded.revision\
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

  long position() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement("select revision from feed_position where feed = ?")) {
      statement.setString(1, feed);
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  void apply(long revision, Write write) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (var move = connection.prepareStatement(MOVE)) {
        write.on(connection);
        move.setString(1, feed);
        move.setLong(2, revision);
        move.executeUpdate();
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }
}
