package cn.liandong.organization.task;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.task.TaskTables.ParsedDuty;
import cn.liandong.organization.task.TaskTables.ParsedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a policy's table into the ledger. What is there keeps its state. */
@ApplicationScoped
class TaskImports {

  private final TaskTransactions transactions;
  private final TaskTables tables;
  private final Tasks tasks;
  private final Audit audit = new Audit();

  TaskImports(TaskTransactions transactions, TaskTables tables, Tasks tasks) {
    this.transactions = transactions;
    this.tables = tables;
    this.tasks = tasks;
  }

  enum Change {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /**
   * @param before the task of the ledger; absent for a new one
   */
  record Compared(ParsedDuty parsed, @Nullable Task before) {

    Change change() {
      if (before == null) {
        return Change.ADDED;
      }
      return before.duty().differences(parsed.duty()).isEmpty() ? Change.UNCHANGED : Change.CHANGED;
    }
  }

  record Preview(ParsedTable table, List<Compared> compared) {}

  Preview preview(Caller caller, UUID unit, TaskTables.Source source) {
    return transactions.run(connection -> compare(connection, caller, unit, source));
  }

  /** How many tasks each kind of change touched. */
  Map<Change, Long> confirm(
      Caller caller, UUID unit, TaskTables.Source source, Set<String> leftOut) {
    return transactions.run(connection -> {
      var preview = compare(connection, caller, unit, source);
      var kept = kept(preview.compared(), leftOut);
      for (Compared one : kept) {
        write(new TaskStore(connection), unit, preview.table(), one);
      }
      audit.record(
          connection,
          caller,
          "TASKS_IMPORTED",
          "unit",
          unit.toString(),
          Audit.DONE,
          "%s %d 项".formatted(preview.table().listTitle(), kept.size()));
      return kept.stream().collect(Collectors.groupingBy(Compared::change, Collectors.counting()));
    });
  }

  private Preview compare(Connection connection, Caller caller, UUID unit, TaskTables.Source source)
      throws SQLException {
    var store = new TaskStore(connection);
    tasks.requireWriter(store, caller, unit);
    var table = tables.parse(source);
    Map<String, Task> ledger =
        store.ledger(unit).stream()
            .collect(Collectors.toMap(task -> task.duty().place().key(), Function.identity()));
    return new Preview(
        table,
        table.duties().stream()
            .map(parsed -> new Compared(parsed, ledger.get(parsed.duty().place().key())))
            .toList());
  }

  /** The first of each number. */
  private static List<Compared> kept(List<Compared> compared, Set<String> leftOut) {
    var first = new LinkedHashMap<String, Compared>();
    for (Compared one : compared) {
      String number = one.parsed().duty().place().number();
      if (!leftOut.contains(number)) {
        first.putIfAbsent(number, one);
      }
    }
    return new ArrayList<>(first.values());
  }

  private static void write(TaskStore store, UUID unit, ParsedTable table, Compared one)
      throws SQLException {
    Task before = one.before();
    if (before == null) {
      store.add(unit, one.parsed().duty(), table.issued(), null);
    } else if (one.change() == Change.CHANGED) {
      store.change(before.id(), one.parsed().duty(), table.issued(), before.packVersion());
    }
  }
}
