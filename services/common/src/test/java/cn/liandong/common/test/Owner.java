package cn.liandong.common.test;

import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/** Whoever owns the schemas, and may therefore do what no service may. */
public final class Owner {

  private Owner() {}

  public static Connection connect(String schema) throws SQLException {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {value("host")});
    source.setPortNumbers(new int[] {Integer.parseInt(value("port"))});
    source.setDatabaseName(value("name"));
    source.setUser(value("user"));
    source.setPassword(value("password"));
    source.setCurrentSchema(schema);
    return source.getConnection();
  }

  public static void sql(String schema, String... statements) throws SQLException {
    try (var connection = connect(schema);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String value(String key) {
    return ConfigProvider.getConfig().getValue("liandong.database." + key, String.class);
  }
}
