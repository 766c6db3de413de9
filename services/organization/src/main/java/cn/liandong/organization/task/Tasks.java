package cn.liandong.organization.task;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.common.error.CommonError.NOT_ALLOWED;
import static cn.liandong.organization.OrganizationError.TASK_DATE_IN_FUTURE;
import static cn.liandong.organization.OrganizationError.TASK_EVIDENCE_MISSING;
import static cn.liandong.organization.OrganizationError.TASK_NOT_FOUND;
import static cn.liandong.organization.OrganizationError.TASK_REASON_MISSING;
import static cn.liandong.organization.OrganizationError.TASK_STALE;
import static cn.liandong.organization.OrganizationError.unitNotFound;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Reach;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.OrganizationError;
import cn.liandong.organization.task.TaskFilter.FlaggedTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reading the ledger and saying how far a task is. */
@ApplicationScoped
class Tasks {

  static final Role[] READERS = {Role.COUNTY_ADMINISTRATOR, Role.COUNTY_LEADER};
  static final Role[] ADDRESSED = {Role.TOWN_ADMINISTRATOR, Role.SCHOOL_ADMINISTRATOR};
  static final Role[] WRITERS = {Role.COUNTY_ADMINISTRATOR};

  private final TaskTransactions transactions;
  private final PackDuties pack;
  private final Clock clock;
  private final Audit audit = new Audit();

  Tasks(TaskTransactions transactions, PackDuties pack, Clock clock) {
    this.transactions = transactions;
    this.pack = pack;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** One more than the page holds, where there are more. */
  List<FlaggedTask> list(Caller caller, UUID unit, TaskFilter filter) {
    return page(visible(caller, unit), filter);
  }

  List<FlaggedTask> page(List<Task> tasks, TaskFilter filter) {
    return tasks.stream()
        .map(this::flagged)
        .filter(one -> filter.keeps(one, today()))
        .sorted(Comparator.comparing(TaskFilter::key))
        .limit(filter.page().limit())
        .toList();
  }

  Wall wall(Caller caller, UUID unit) {
    return Wall.of(read(caller, unit), today());
  }

  /** The ledger, or what the ledgers above ask of a town or school. Fails with UNIT_NOT_FOUND. */
  private List<Task> visible(Caller caller, UUID unit) {
    return transactions.run(connection -> {
      var store = new TaskStore(connection);
      var reach = reach(caller, READERS);
      if (store.reaches(reach, unit)) {
        return store.list(reach, unit);
      }
      var type =
          store
              .schoolType(reach(caller, ADDRESSED), unit)
              .orElseThrow(OrganizationError::unitNotFound);
      return store.above(unit, today()).stream()
          .filter(task -> pack.addresses(task.duty(), type))
          .toList();
    });
  }

  /** The whole ledger. Fails with UNIT_NOT_FOUND. */
  List<Task> read(Caller caller, UUID unit) {
    return transactions.run(connection -> {
      var store = new TaskStore(connection);
      var reach = reach(caller, READERS);
      if (!store.reaches(reach, unit)) {
        throw unitNotFound();
      }
      return store.list(reach, unit);
    });
  }

  /** Fails with UNIT_NOT_FOUND, or NOT_ALLOWED for those who may only read. */
  void requireWriter(TaskStore store, Caller caller, UUID unit) throws SQLException {
    if (store.reaches(reach(caller, WRITERS), unit)) {
      return;
    }
    if (store.reaches(reach(caller, READERS), unit)) {
      throw NOT_ALLOWED.because("只有县级管理员可以修改任务台账。");
    }
    throw unitNotFound();
  }

  FlaggedTask setState(
      Caller caller, UUID id, long version, TaskState state, Task.Evidence evidence) {
    require(state, evidence);
    return transactions.run(connection -> {
      var store = new TaskStore(connection);
      Task task =
          store
              .find(reach(caller, READERS), id)
              .orElseThrow(() -> TASK_NOT_FOUND.because("找不到这项任务，请从任务台账中重新选择。"));
      requireWriter(store, caller, task.unitId());
      if (!store.setState(id, version, state, evidence)) {
        throw TASK_STALE.because("这项任务刚被其他人修改过，请刷新后再改。");
      }
      audit.record(
          connection, caller, "TASK_STATE_SET", "task", id.toString(), Audit.DONE, state.name());
      return flagged(store.find(reach(caller, READERS), id).orElseThrow());
    });
  }

  private void require(TaskState state, Task.Evidence evidence) {
    if (state == TaskState.DROPPED && evidence.dropReason().isBlank()) {
      throw TASK_REASON_MISSING.because("请写明不再执行这项任务的原因。");
    }
    if (!evidence.link().isEmpty() && !evidence.link().matches("https?://\\S+")) {
      throw ARGUMENT_INVALID.because("佐证链接要以 http:// 或 https:// 开头。");
    }
    if (state != TaskState.DONE) {
      return;
    }
    if (evidence.done() == null || (evidence.note().isBlank() && evidence.link().isBlank())) {
      throw TASK_EVIDENCE_MISSING.because("标为完成要写完成日期，并写佐证说明或链接。");
    }
    if (evidence.done().isAfter(today())) {
      throw TASK_DATE_IN_FUTURE.because("完成日期不能晚于今天。");
    }
  }

  FlaggedTask flagged(Task task) {
    return new FlaggedTask(task, pack.flags(task.duty(), task.issued()));
  }

  private Reach reach(Caller caller, Role... roles) {
    return Reach.of(caller, today(), roles);
  }
}
