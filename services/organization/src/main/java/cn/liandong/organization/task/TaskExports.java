package cn.liandong.organization.task;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The ledger as workbooks. */
@ApplicationScoped
class TaskExports {

  private static final PageRequest ALL = new PageRequest(Integer.MAX_VALUE - 1, List.of());

  private final Tasks tasks;
  private final PackDuties pack;

  TaskExports(Tasks tasks, PackDuties pack) {
    this.tasks = tasks;
    this.pack = pack;
  }

  record Workbook(String name, byte[] content) {}

  /** Fails with UNIT_NOT_FOUND or TASK_LIST_UNKNOWN. */
  Workbook workbook(Caller caller, UUID unit, String code) {
    var rows = tasks.page(tasks.read(caller, unit), new TaskFilter("", null, code, false, "", ALL));
    var list = pack.require(code);
    return new Workbook(
        "%s-%s.xlsx".formatted(list.title(), tasks.today()),
        TaskWorkbook.of(list, rows, tasks.today()));
  }
}
