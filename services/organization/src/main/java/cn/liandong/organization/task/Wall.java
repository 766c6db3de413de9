package cn.liandong.organization.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far each department is. A task counts for everyone named: what is late is late for all. */
record Wall(Map<Standing, Integer> total, List<Row> rows) {

  record Row(String department, Map<Standing, Integer> lead, Map<Standing, Integer> support) {

    private Row(String department) {
      this(department, new EnumMap<>(Standing.class), new EnumMap<>(Standing.class));
    }
  }

  static Wall of(List<Task> tasks, LocalDate today) {
    var total = new EnumMap<Standing, Integer>(Standing.class);
    var rows = new LinkedHashMap<String, Row>();
    for (Task task : tasks) {
      Standing standing = task.standing(today);
      count(total, standing);
      row(rows, task.duty().leads()).forEach(row -> count(row.lead, standing));
    }
    for (Task task : tasks) {
      Standing standing = task.standing(today);
      row(rows, task.duty().supporters()).forEach(row -> count(row.support, standing));
    }
    return new Wall(total, List.copyOf(rows.values()));
  }

  private static List<Row> row(Map<String, Row> rows, Collection<String> departments) {
    return departments.stream().map(name -> rows.computeIfAbsent(name, Row::new)).toList();
  }

  private static void count(Map<Standing, Integer> counts, Standing standing) {
    counts.merge(standing, 1, Integer::sum);
  }
}
