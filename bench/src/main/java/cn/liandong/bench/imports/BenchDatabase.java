package cn.liandong.bench.imports;

import cn.liandong.bench.Cleanup;
import cn.liandong.bench.ServerCpu;
import cn.liandong.embedded.Database;
import cn.liandong.embedded.Folders;
import cn.liandong.embedded.PostgresServer;
import cn.liandong.seeds.demo.Province;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A durable PostgreSQL of its own, with the province's schools as organization projects them. */
final class BenchDatabase implements AutoCloseable {

  static final UUID ROOT = new UUID(0, 1);
  static final String CLERK = "clerk";
  private static final List<String> SCRIPTS =
      List.of(
          "db/unitref/V0001__unit_ref.sql",
          "db/unitref/V0031__exemption.sql",
          "db/grantref/V0002__grant_ref.sql",
          "db/scope/V0003__visible_units.sql",
          "db/audit/V0004__audit.sql",
          "db/imports/V0050__imports.sql",
          "db/imports/V0051__staged_row.sql",
          "db/imports/V0265__import_actor.sql",
          "db/metrics/V0100__values.sql",
          "db/bench.sql");

  private final Path folder;
  private final PostgresServer server;
  private final Database database;
  final ServerCpu cpu;

  private BenchDatabase(Path folder) throws IOException {
    this.folder = folder;
    this.server = PostgresServer.start(folder);
    this.database = server.createDatabase("bench");
    this.cpu = ServerCpu.of(folder);
    Cleanup.atExit(this);
  }

  static BenchDatabase of(Province province) throws IOException, SQLException {
    var folder = Files.createTempDirectory("liandong-bench-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    var made = new BenchDatabase(folder);
    try (var connection = made.connect()) {
      for (var script : SCRIPTS) {
        try (var in = BenchDatabase.class.getClassLoader().getResourceAsStream(script)) {
          execute(connection, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      Schools.fill(connection, province);
      execute(connection, "vacuum analyze unit_ref, denominator_ref");
    }
    return made;
  }

  DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }

  /** As a service has it: signing in anew for each transaction would cost more than the rows. */
  DataSource pool() throws SQLException {
    var configuration =
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(pool ->
                pool.maxSize(4)
                    .connectionFactoryConfiguration(factory ->
                        factory
                            .jdbcUrl(database.jdbcUrl())
                            .principal(new NamePrincipal(database.user()))
                            .credential(new SimplePassword(database.password()))));
    return AgroalDataSource.from(configuration);
  }

  Connection connect() throws SQLException {
    return database.connect();
  }

  Stored stored(Way way) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(way.recount())) {
      row.next();
      return new Stored(row.getLong(1), row.getLong(2));
    }
  }

  /** Forgets all that was imported; the schools and the audit stay. */
  void clear() throws SQLException {
    try (var connection = connect()) {
      execute(
          connection,
          """
          do $$ begin
            execute (
              select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' cascade'
              from pg_tables where schemaname = 'public'
                and (tablename like 'import%' or tablename in ('report', 'plain_value', 'plain_row')));
          end $$\
          """);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(folder)) {
      server.close();
      Folders.delete(folder);
    }
  }
}
