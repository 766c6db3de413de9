package cn.liandong.identity.person;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a row of a list says that someone is there or has gone. */
enum Standing {
  HERE("在岗"),
  ON_DUTY("在职"),
  LEFT("离职"),
  RETIRED("退休"),
  MOVED_AWAY("调出"),
  DIED("去世");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean isGone() {
    return this != HERE && this != ON_DUTY;
  }

  static Optional<Standing> labelled(String label) {
    return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(Standing::label).collect(Collectors.joining("、"));
  }

  static String[] gone() {
    return Arrays.stream(values())
        .filter(Standing::isGone)
        .map(Standing::label)
        .toArray(String[]::new);
  }
}
