package cn.liandong.organization.task;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document asks of whom until when.
 *
 * @param place where it stands; tells it from every other duty of a unit
 * @param seat the office that answers for it, never a person
 * @param proof what proves that it is done
 */
record Duty(
    Place place,
    String section,
    String content,
    List<String> leads,
    List<String> supporters,
    String seat,
    Deadline deadline,
    List<Target> targets,
    String proof,
    String reference,
    List<String> requirements) {

  /**
   * @param document code or title
   * @param list code of the list within the document
   */
  record Place(String document, String list, String listTitle, String number, int position) {

    String key() {
      return String.join("/", document, list, number);
    }
  }

  /** A field that two versions of a duty differ in. */
  record Difference(String field, String before, String after) {}

  List<Difference> differences(Duty other) {
    return Stream.of(
            difference("任务内容", other, Duty::content),
            difference("牵头部门", other, duty -> String.join("、", duty.leads)),
            difference("配合部门", other, duty -> String.join("、", duty.supporters)),
            difference("时限", other, duty -> duty.deadline.text()),
            difference("目标", other, Duty::targetTexts))
        .filter(Objects::nonNull)
        .toList();
  }

  boolean involves(String department) {
    return leads.contains(department) || supporters.contains(department);
  }

  String targetTexts() {
    return String.join("、", targets.stream().map(Target::text).toList());
  }

  private @Nullable Difference difference(String field, Duty other, Function<Duty, String> text) {
    String before = text.apply(this);
    String after = text.apply(other);
    return before.equals(after) ? null : new Difference(field, before, after);
  }
}
