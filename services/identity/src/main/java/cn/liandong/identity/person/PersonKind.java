package cn.liandong.identity.person;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

public enum PersonKind {
  TEACHER("教师"),
  STAFF("职工"),
  RESEARCHER("教研员"),
  EXPERT("专家"),
  LEADER("领导");

  private final String label;

  PersonKind(String label) {
    this.label = label;
  }

  /** As it is written in workbooks. */
  public String label() {
    return label;
  }

  public static Optional<PersonKind> labelled(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  public static String labels() {
    return Arrays.stream(values()).map(PersonKind::label).collect(Collectors.joining("、"));
  }
}
