package cn.liandong.organization.operation;

import static cn.liandong.organization.OrganizationError.EFFECTIVE_DATE_OUT_OF_RANGE;
import static cn.liandong.organization.OrganizationError.OPERATION_NOT_FOUND;
import static cn.liandong.organization.OrganizationError.OPERATION_UNDONE;
import static cn.liandong.organization.OrganizationError.OPERATION_UNDO_EXPIRED;
import static cn.liandong.organization.OrganizationError.TREE_UNKNOWN;
import static cn.liandong.organization.OrganizationError.UNIT_STALE;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.error.Failure;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Database;
import cn.liandong.organization.pack.Packs;
import cn.liandong.organization.schoolclass.MergedClasses;
import cn.liandong.organization.unit.RegistryReader;
import cn.liandong.organization.unit.RegistryWriter;
import cn.liandong.organization.unit.UnitScope;
import cn.liandong.proto.organization.v1.UnitOperationEffect;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Previews, carries out and takes back what happens to units. Blocks. */
@ApplicationScoped
class Operations {

  /** Not policy but a guard against a mistyped year. */
  private static final int MOST_YEARS_BACK = 10;

  private static final int MOST_YEARS_AHEAD = 3;

  private final Database database;
  private final Packs packs;
  private final Clock clock;
  private final Audit audit = new Audit();

  Operations(Database database, Packs packs, Clock clock) {
    this.database = database;
    this.packs = packs;
    this.clock = clock;
  }

  /** What an order would do. */
  record Preview(String summary, UnitOperationEffect effect, String token) {}

  Preview preview(Act act, Order order) {
    return database.read(
        act,
        connection -> {
          var prepared = prepare(connection, act.caller(), order);
          return new Preview(prepared.summary(), effect(connection, prepared), prepared.token());
        });
  }

  Recorded record(Act act, Order order, String token) {
    return database.read(
        act,
        connection -> {
          var caller = act.caller();
          var writer = new RegistryWriter(connection);
          writer.lock();
          var prepared = prepare(connection, act.caller(), order);
          if (!prepared.token().equals(token)) {
            throw UNIT_STALE.because("预览之后，有关单位刚被修改过。请重新预览，核对后再确定。");
          }
          var recorded = recorded(caller, prepared, effect(connection, prepared));
          writer.write(recorded.id(), prepared.changes());
          new Headcounts(connection)
              .write(recorded.id(), order, recorded.effect().getDenominatorsList());
          classesFollow(connection, recorded, prepared);
          new OperationRepository(connection).add(recorded, prepared.successions());
          written(connection, act, recorded);
          return recorded;
        });
  }

  List<Recorded> list(Act act, PageRequest page) {
    return database.read(
        act, connection -> new OperationRepository(connection).list(act.caller(), today(), page));
  }

  Recorded undo(Act act, UUID id) {
    return database.read(
        act,
        connection -> {
          var caller = act.caller();
          var writer = new RegistryWriter(connection);
          writer.lock();
          var operations = new OperationRepository(connection);
          var operation = operations.find(caller, today(), id).orElseThrow(Operations::notFound);
          UnitScope.requireAdministrator(connection, caller, operation.anchors(), today());
          requireUndoable(operation);
          new Headcounts(connection).takeBack(id);
          new MergedClasses(connection).takeBack(id);
          writer.undo(id);
          operations.undone(id, clock.instant(), caller.username());
          written(connection, act, operation);
          return operations.find(caller, today(), id).orElseThrow(Operations::notFound);
        });
  }

  private static void classesFollow(Connection connection, Recorded recorded, Prepared prepared)
      throws SQLException {
    if (recorded.kind() == Kind.MERGE) {
      var heir = prepared.successions().getFirst().successor();
      new MergedClasses(connection)
          .follow(recorded.id(), prepared.order().units(), heir, recorded.day());
    }
  }

  private Prepared prepare(Connection connection, Caller caller, Order order) throws SQLException {
    UnitScope.requireAdministrator(connection, caller, order.named(), today());
    requireDay(order.day());
    if (!order.tree().isEmpty() && !packs.current().hasTree(order.tree())) {
      throw TREE_UNKNOWN.because("没有“%s”这种单位体系，请从列表中选择。", order.tree());
    }
    return Prepared.of(order, new RegistryReader(connection).around(order.named()));
  }

  private void requireDay(LocalDate day) {
    var earliest = today().minusYears(MOST_YEARS_BACK);
    var latest = today().plusYears(MOST_YEARS_AHEAD);
    if (day.isBefore(earliest) || day.isAfter(latest)) {
      throw EFFECTIVE_DATE_OUT_OF_RANGE.because(
          "生效日期 %s 不在 %s 至 %s 之间，请核对年份。", day, earliest, latest);
    }
  }

  private UnitOperationEffect effect(Connection connection, Prepared prepared) throws SQLException {
    return new Effects(connection, prepared.order())
        .of(prepared.before(), prepared.after(), today());
  }

  private Recorded recorded(Caller caller, Prepared prepared, UnitOperationEffect effect) {
    var order = prepared.order();
    return new Recorded(
        Ids.next(),
        order.kind(),
        order.day(),
        order.reason().strip(),
        List.copyOf(order.named()),
        prepared.summary(),
        effect,
        clock.instant(),
        caller.username(),
        null,
        "");
  }

  private void requireUndoable(Recorded operation) {
    if (operation.undoTime() != null) {
      throw OPERATION_UNDONE.because("这次操作已经撤销过了。");
    }
    if (clock.instant().isAfter(operation.undoExpireTime())) {
      throw OPERATION_UNDO_EXPIRED.because("操作已超过七天，不能撤销。如有错误，请用新的操作更正。");
    }
  }

  private void written(Connection connection, Act act, Recorded operation) throws SQLException {
    audit.record(
        connection,
        act.caller(),
        act.action(),
        act.objectType(),
        operation.id().toString(),
        Audit.DONE,
        operation.summary());
  }

  static Failure notFound() {
    return OPERATION_NOT_FOUND.because("找不到这次操作。它可能不在您的管理范围内，请从列表中重新选择。");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
