package cn.liandong.seeds.pack;

import java.util.List;

/**
 * A contradiction of a document, and the tasks that it touches.
 *
 * @param tasks list and number, such as table1/9
 */
public record TaskContradiction(
    String reference,
    String asWritten,
    String asInterpreted,
    String decidedBy,
    List<String> tasks) {

  public TaskContradiction {
    tasks = tasks == null ? List.of() : List.copyOf(tasks);
  }

  public boolean touches(String list, String number) {
    return tasks.contains(list + "/" + number);
  }
}
