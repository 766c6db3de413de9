package cn.liandong.seeds.pack;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of duties in a document: its annex, or the steps of its text.
 *
 * @param document code of the document
 * @param unit code of the unit whose ledger it belongs to; absent for the root
 * @param shape headings of the document's table, in its order
 */
public record TaskList(
    String code,
    String title,
    String document,
    @Nullable String unit,
    List<Heading> shape,
    List<PackTask> tasks) {

  public enum Column {
    /** The number of a group of tasks whose own numbers stand in their words. */
    GROUP,
    NUMBER,
    SECTION,
    CONTENT,
    LEAD,
    SUPPORT,
    SEAT,
    DEADLINE
  }

  /** A column of the document's table under the document's own heading. */
  public record Heading(Column column, String heading) {}

  public TaskList {
    shape = List.copyOf(shape);
    tasks = List.copyOf(tasks);
  }

  public Optional<PackTask> task(String number) {
    return tasks.stream().filter(task -> task.number().equals(number)).findFirst();
  }
}
