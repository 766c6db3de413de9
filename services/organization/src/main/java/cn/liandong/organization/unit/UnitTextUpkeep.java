package cn.liandong.organization.unit;

import cn.liandong.imports.name.Latin;
import cn.liandong.organization.Database;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Derives the stored texts of units anew once the way to derive them has changed. */
@ApplicationScoped
class UnitTextUpkeep {

  /** Raise with every change to {@link UnitText}, {@link Latin} or the readings. */
  static final int EDITION = 2;

  private static final String EDITION_STORED = "select edition from unit_text for update";
  private static final String ALL =
      "select id, unit_id, name, code, aliases, level, order_number from unit_version";
  private static final String WRITE =
      "update unit_version set print_key = ?, search_text = ? where id = ?";
  private static final int BATCH = 1_000;

  private final AgroalDataSource dataSource;

  UnitTextUpkeep(@DataSource("organization") AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  private record Texts(UUID version, String printKey, String searchText) {

    private static Texts of(ResultSet row) throws SQLException {
      var name = row.getString("name");
      return new Texts(
          row.getObject("id", UUID.class),
          UnitText.printKey(
              row.getInt("order_number"),
              Level.valueOf(row.getString("level")),
              name,
              row.getObject("unit_id", UUID.class)),
          UnitText.searchText(
              name, row.getString("code"), List.of((String[]) row.getArray("aliases").getArray())));
    }
  }

  void atStart(@Observes StartupEvent start) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      var stored = Database.find(connection, EDITION_STORED, row -> row.getInt(1)).orElseThrow();
      if (stored != EDITION) {
        derive(connection);
      }
      connection.commit();
    }
  }

  private static void derive(Connection connection) throws SQLException {
    var all = Database.list(connection, ALL, Texts::of);
    try (var write = connection.prepareStatement(WRITE)) {
      var waiting = 0;
      for (var texts : all) {
        write.setString(1, texts.printKey);
        write.setString(2, texts.searchText);
        write.setObject(3, texts.version);
        write.addBatch();
        if (++waiting % BATCH == 0) {
          write.executeBatch();
        }
      }
      write.executeBatch();
    }
    Database.update(connection, "update unit_text set edition = ?", EDITION);
    Log.infof("unit texts derived edition=%d versions=%d", EDITION, all.size());
  }
}
