package cn.liandong.organization.pack;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.organization.unit.UnitWriter;
import io.quarkus.agroal.DataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The first unit of an empty registry. */
@ApplicationScoped
class RootUnit {

  private final javax.sql.DataSource dataSource;
  private final Packs packs;

  RootUnit(@DataSource("organization") javax.sql.DataSource dataSource, Packs packs) {
    this.dataSource = dataSource;
    this.packs = packs;
  }

  void create(@Observes StartupEvent start) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      var writer = new UnitWriter(connection);
      writer.lock();
      if (isEmpty(connection)) {
        create(connection, writer);
      }
      connection.commit();
    }
  }

  private void create(Connection connection, UnitWriter writer) throws SQLException {
    var root = packs.current().root();
    var unit = NewUnit.root(root.code(), root.name(), root.level(), root.validFrom());
    writer.add(List.of(unit));
    new Audit()
        .done(connection, Caller.system("organization"), "ROOT_UNIT_CREATED", "unit", unit.id());
    Log.infof("root unit created unit=%s code=%s", unit.id(), root.code());
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select not exists (select 1 from unit)")) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
