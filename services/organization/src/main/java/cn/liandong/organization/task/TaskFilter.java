package cn.liandong.organization.task;

import cn.liandong.common.page.PageRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param department lead or supporting; empty for all
 * @param standing absent for all
 * @param text in the words of a task; empty for all
 */
record TaskFilter(
    String department,
    @Nullable Standing standing,
    String list,
    boolean flaggedOnly,
    String text,
    PageRequest page) {

  private static final String ORDER = "%s/%s/%06d/%s";

  boolean keeps(FlaggedTask one, LocalDate today) {
    Duty duty = one.task().duty();
    return (department.isEmpty() || duty.involves(department))
        && (standing == null || one.task().standing(today) == standing)
        && (list.isEmpty() || duty.place().list().equals(list))
        && (!flaggedOnly || !one.flags().isEmpty())
        && (duty.content().contains(text) || duty.section().contains(text))
        && key(one).compareTo(page.key(0, "")) > 0;
  }

  /** The place of a task in the order of all. */
  static String key(FlaggedTask one) {
    var place = one.task().duty().place();
    return ORDER.formatted(place.document(), place.list(), place.position(), place.number());
  }

  record FlaggedTask(Task task, List<Flag> flags) {}
}
