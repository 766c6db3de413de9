package cn.liandong.seeds.pack;

import java.util.List;

/**
 * A duty in our own short words, with the document's figures.
 *
 * @param leads names of departments, one or more
 * @param seat the office that answers for it, never a person
 * @param deadline 2023-07-31, 2023-07, 长期 or a cadence such as 每月20日; empty where there is none
 * @param targets figures with their units as written, such as 20节
 * @param evidence what proves that it is done
 * @param requirements ids that it answers
 */
public record PackTask(
    String number,
    String section,
    String content,
    List<String> leads,
    List<String> supporters,
    String seat,
    String deadline,
    List<String> targets,
    String evidence,
    List<String> requirements,
    String reference) {

  public PackTask {
    section = Text.orEmpty(section);
    leads = List.copyOf(leads);
    supporters = supporters == null ? List.of() : List.copyOf(supporters);
    deadline = Text.orEmpty(deadline);
    targets = targets == null ? List.of() : List.copyOf(targets);
    requirements = List.copyOf(requirements);
  }
}
