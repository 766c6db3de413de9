package cn.liandong.organization.pack;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.organization.unit.UnitWriter;
import cn.liandong.seeds.pack.OrganizationPack;
import io.quarkus.agroal.DataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;

/** The first units of an empty registry: the root and the bureaus that the pack names. */
@ApplicationScoped
class PackUnits {

  private final javax.sql.DataSource dataSource;
  private final Packs packs;

  PackUnits(@DataSource("organization") javax.sql.DataSource dataSource, Packs packs) {
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
    var units = units(packs.current());
    var root = units.getFirst();
    writer.add(units);
    new Audit()
        .done(connection, Caller.system("organization"), "ROOT_UNIT_CREATED", "unit", root.id());
    Log.infof("root unit created unit=%s code=%s below=%d", root.id(), root.code(), units.size());
  }

  private static List<NewUnit> units(OrganizationPack pack) {
    var root = pack.root();
    var units = new LinkedHashMap<String, NewUnit>();
    units.put(
        root.code(), NewUnit.root(root.code(), root.name(), level(root.level()), root.validFrom()));
    for (var unit : pack.units()) {
      var parent = units.get(unit.parent() == null ? root.code() : unit.parent());
      units.put(
          unit.code(),
          parent.bureau(
              unit.code(), unit.name(), unit.aliases(), level(unit.level()), units.size()));
    }
    return List.copyOf(units.values());
  }

  private static Level level(Enum<?> level) {
    return Level.valueOf(level.name());
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select not exists (select 1 from unit)")) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
