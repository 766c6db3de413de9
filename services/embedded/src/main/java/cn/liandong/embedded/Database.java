package cn.liandong.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Where a database is and who may open it. */
public record Database(String host, int port, String name, String user, String password) {

  public String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
  }

  /** The form that the reactive client of Vert.x takes. */
  public String reactiveUrl() {
    return "postgresql://%s:%d/%s".formatted(host, port, name);
  }

  /** Opens a connection without {@code DriverManager}, whose lookup depends on class loaders. */
  public Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    var connection = new Driver().connect(jdbcUrl(), properties);
    if (connection == null) {
      throw new SQLException("not a PostgreSQL URL: " + jdbcUrl());
    }
    return connection;
  }

  @Override
  public String toString() {
    return user + "@" + jdbcUrl();
  }
}
