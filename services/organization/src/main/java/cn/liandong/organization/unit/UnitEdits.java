package cn.liandong.organization.unit;

import static cn.liandong.organization.OrganizationError.UNIT_STALE;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.organization.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Corrections of one unit from a day on. Blocks. */
@ApplicationScoped
class UnitEdits {

  private static final String LATEST =
      "select * from unit_view where unit_id = ? order by valid_from desc limit 1";

  private final Database database;
  private final Clock clock;
  private final Audit audit = new Audit();

  UnitEdits(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  UnitView update(Act act, UnitEdit edit) {
    return change(act, edit.unitId(), edit.version(), edit.effective(), edit::onto);
  }

  UnitView participate(Act act, ParticipationEdit edit) {
    return change(act, edit.unitId(), edit.version(), edit.from(), edit::onto);
  }

  private UnitView change(
      Act act, UUID unit, long version, LocalDate day, UnaryOperator<Facts> edit) {
    return database.read(
        act,
        connection -> {
          var writer = new RegistryWriter(connection);
          writer.lock();
          UnitScope.requireAdministrator(
              connection, act.caller(), List.of(unit), LocalDate.now(clock));
          var before = new RegistryReader(connection).around(List.of(unit));
          if (before.get(unit).version() != version) {
            throw UNIT_STALE.because("该单位的资料刚被其他人修改过，请刷新后再改。");
          }
          var after = before.copy();
          after.change(unit, day, edit);
          after.place();
          writer.write(Ids.next(), after.since(before));
          audit.record(
              connection,
              act.caller(),
              act.action(),
              act.objectType(),
              act.objectId(),
              Audit.DONE,
              "自 " + day + " 起");
          return latest(connection, unit);
        });
  }

  private static UnitView latest(Connection connection, UUID unit) throws SQLException {
    try (var statement = connection.prepareStatement(LATEST)) {
      statement.setObject(1, unit);
      try (var row = statement.executeQuery()) {
        row.next();
        return UnitRows.view(row);
      }
    }
  }
}
