package cn.liandong.imports.job;

import cn.liandong.common.scope.Caller;
import cn.liandong.embedded.Database;
import cn.liandong.embedded.PostgresServer;
import cn.liandong.imports.sheet.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A schema of its own with the county of the samples, its clerk, and a sibling county. */
final class TestCounty {

  static final UUID COUNTY = UUID.nameUUIDFromBytes("蒲城县".getBytes(StandardCharsets.UTF_8));
  static final UUID SIBLING = UUID.nameUUIDFromBytes("白水县".getBytes(StandardCharsets.UTF_8));
  static final Caller CLERK = new Caller("clerk", "pc-admin", Set.of(), "127.0.0.1");
  static final Caller LEADER = new Caller("leader", "pc-leader", Set.of(), "127.0.0.1");
  static final Caller NEIGHBOUR = new Caller("neighbour", "bs-admin", Set.of(), "127.0.0.1");

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final List<String> SCRIPTS =
      List.of(
          "db/unitref/V0001__unit_ref.sql",
          "db/unitref/V0031__exemption.sql",
          "db/grantref/V0002__grant_ref.sql",
          "db/scope/V0003__visible_units.sql",
          "db/audit/V0004__audit.sql",
          "db/imports/V0050__imports.sql",
          "db/imports/V0051__staged_row.sql",
          "db/imports/V0265__import_actor.sql");

  final DataSource dataSource;
  final Map<String, UUID> schools = new HashMap<>();

  /** Made once: a database takes longer than a schema. */
  private static final class SharedDatabase {
    static final Database DATABASE = PostgresServer.temporary().createDatabase("imports");
  }

  private TestCounty(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  static TestCounty create() throws SQLException, IOException {
    var schema = "imports" + NUMBER.incrementAndGet();
    var database = SharedDatabase.DATABASE;
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
    }
    var source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.user());
    source.setPassword(database.password());
    source.setCurrentSchema(schema);
    var county = new TestCounty(source);
    county.fill();
    return county;
  }

  private void fill() throws SQLException, IOException {
    try (var connection = dataSource.getConnection()) {
      for (var script : SCRIPTS) {
        try (var in = TestCounty.class.getClassLoader().getResourceAsStream(script);
            var statement = connection.createStatement()) {
          statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      try (var statement = connection.createStatement()) {
        statement.execute(UsageTemplate.TABLE);
      }
      unit(connection, COUNTY, null, "蒲城县", "COUNTY", "/" + COUNTY + "/", null);
      unit(connection, SIBLING, null, "白水县", "COUNTY", "/" + SIBLING + "/", null);
      grant(connection, CLERK, "COUNTY_ADMINISTRATOR", COUNTY);
      grant(connection, LEADER, "COUNTY_LEADER", COUNTY);
      grant(connection, NEIGHBOUR, "COUNTY_ADMINISTRATOR", SIBLING);
    }
  }

  /** The schools of the samples below their school districts. */
  TestCounty withSchools() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      var parents = new HashMap<String, UUID>();
      for (var row : Rows.of("pucheng-units.xlsx").sheet(0)) {
        var code = row.cell(1).text();
        if (!code.matches("\\d{10}")) {
          continue;
        }
        var parentName = row.cell(3).text();
        var parent = parents.get(parentName);
        if (parent == null) {
          parent = UUID.randomUUID();
          parents.put(parentName, parent);
          var path = "/" + COUNTY + "/" + parent + "/";
          unit(connection, parent, COUNTY, parentName, "DISTRICT", path, null);
        }
        var id = UUID.randomUUID();
        schools.put(code, id);
        var path = "/" + COUNTY + "/" + parent + "/" + id + "/";
        unit(connection, id, parent, row.cell(2).text(), "SCHOOL", path, code);
      }
    }
    return this;
  }

  /** The headcounts of the sample returns. */
  TestCounty withHeadcounts() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      for (int sheet = 0; sheet < 3; sheet++) {
        for (var row : Rows.of("pucheng-returns-2024.xlsx").sheet(sheet)) {
          var unit = schools.get(row.cell(0).text());
          if (unit != null) {
            Sql.update(
                connection,
                "insert into denominator_ref values (?, '2024-09-01', '2024-2025', ?, ?, 0, '', true)",
                unit,
                Integer.parseInt(row.cell(3).text()),
                Integer.parseInt(row.cell(4).text()));
          }
        }
      }
    }
    return this;
  }

  void unit(
      Connection connection,
      UUID id,
      UUID parent,
      String name,
      String level,
      String path,
      String code)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into unit_ref (id, valid_from, code, name, level, parent_id, path, revision)
        values (?, ?, ?, ?, ?, ?, ?, 1)\
        """,
        id,
        LocalDate.of(2000, 1, 1),
        code,
        name,
        level,
        parent,
        path);
  }

  static void grant(Connection connection, Caller caller, String role, UUID unit)
      throws SQLException {
    Sql.update(
        connection,
        "insert into grant_ref values (gen_random_uuid(), gen_random_uuid(), ?, ?, ?, ?, '2000-01-01')",
        caller.subject(),
        caller.username(),
        role,
        unit);
  }

  <T> List<T> query(String sql, Sql.Mapper<T> mapper, Object... arguments) {
    return new Transactions(dataSource)
        .call(connection -> Sql.list(connection, sql, mapper, arguments));
  }

  void execute(String sql, Object... arguments) {
    new Transactions(dataSource).run(connection -> Sql.update(connection, sql, arguments));
  }
}
