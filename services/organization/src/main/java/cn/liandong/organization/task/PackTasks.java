package cn.liandong.organization.task;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.scope.Caller;
import cn.liandong.seeds.pack.TaskList;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pack's lists in the ledger: loaded once, and afterwards compared. A newer pack changes
 * nothing until somebody adopts it, and never a state.
 */
@ApplicationScoped
class PackTasks {

  private static final int AFTER_THE_UNITS = Interceptor.Priority.LIBRARY_AFTER;

  private final TaskTransactions transactions;
  private final PackDuties pack;
  private final Tasks tasks;
  private final Audit audit = new Audit();

  PackTasks(TaskTransactions transactions, PackDuties pack, Tasks tasks) {
    this.transactions = transactions;
    this.pack = pack;
    this.tasks = tasks;
  }

  /**
   * @param field what differs; the whole task where it is new
   */
  record Difference(Duty duty, String field, String ledger, String ours) {}

  void load(@Observes @Priority(AFTER_THE_UNITS) StartupEvent start) {
    transactions.run(connection -> {
      var store = new TaskStore(connection);
      for (TaskList list : pack.lists()) {
        var unit = store.unit(pack.unitCode(list));
        if (unit.isPresent() && ledger(store, unit.get(), list).isEmpty()) {
          add(connection, unit.get(), list);
        }
      }
      return true;
    });
  }

  private void add(Connection connection, UUID unit, TaskList list) throws SQLException {
    var store = new TaskStore(connection);
    for (Duty duty : pack.duties(list)) {
      store.add(unit, duty, pack.issued(list), pack.version());
    }
    audit.record(
        connection,
        Caller.system("organization"),
        "PACK_TASKS_LOADED",
        "unit",
        unit.toString(),
        Audit.DONE,
        list.code());
    Log.infof("pack tasks loaded unit=%s list=%s tasks=%d", unit, list.code(), list.tasks().size());
  }

  List<Difference> differences(Caller caller, UUID unit) {
    tasks.read(caller, unit);
    return transactions.run(connection -> differences(new TaskStore(connection), unit));
  }

  /** How many tasks took the pack's words over. */
  int adopt(Caller caller, UUID unit) {
    return transactions.run(connection -> {
      var store = new TaskStore(connection);
      tasks.requireWriter(store, caller, unit);
      int adopted = 0;
      for (TaskList list : lists(store, unit)) {
        var ledger = ledger(store, unit, list);
        for (Duty duty : pack.duties(list)) {
          Task before = ledger.get(duty.place().number());
          if (before == null) {
            store.add(unit, duty, pack.issued(list), pack.version());
            adopted++;
          } else if (older(before)) {
            store.change(before.id(), duty, pack.issued(list), pack.version());
            adopted += before.duty().differences(duty).isEmpty() ? 0 : 1;
          }
        }
      }
      audit.done(connection, caller, "PACK_TASKS_ADOPTED", "unit", unit);
      return adopted;
    });
  }

  private List<Difference> differences(TaskStore store, UUID unit) throws SQLException {
    var differences = new ArrayList<Difference>();
    for (TaskList list : lists(store, unit)) {
      var ledger = ledger(store, unit, list);
      for (Duty duty : pack.duties(list)) {
        Task before = ledger.get(duty.place().number());
        if (before == null) {
          differences.add(new Difference(duty, "新增任务", "", duty.content()));
        } else if (older(before)) {
          before
              .duty()
              .differences(duty)
              .forEach(one ->
                  differences.add(new Difference(duty, one.field(), one.before(), one.after())));
        }
      }
    }
    return differences;
  }

  private boolean older(Task task) {
    return task.packVersion() != null && task.packVersion() < pack.version();
  }

  private List<TaskList> lists(TaskStore store, UUID unit) throws SQLException {
    var found = new ArrayList<TaskList>();
    for (TaskList list : pack.lists()) {
      if (store.unit(pack.unitCode(list)).filter(unit::equals).isPresent()) {
        found.add(list);
      }
    }
    return found;
  }

  private static Map<String, Task> ledger(TaskStore store, UUID unit, TaskList list)
      throws SQLException {
    return store.ledger(unit).stream()
        .filter(task -> task.duty().place().document().equals(list.document()))
        .filter(task -> task.duty().place().list().equals(list.code()))
        .collect(Collectors.toMap(task -> task.duty().place().number(), Function.identity()));
  }
}
