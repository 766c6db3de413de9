package cn.liandong.organization.schoolclass;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which stages a 办学类型 holds. */
final class Stages {

  private Stages() {}

  /**
   * The stage that the file names, or else the only one of the school; null where neither tells.
   */
  static @Nullable Stage of(String name, String schoolType) {
    var stages = of(schoolType);
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.title().equals(name))
        .findFirst()
        .orElse(stages.size() == 1 ? stages.getFirst() : null);
  }

  private static List<Stage> of(String schoolType) {
    return switch (schoolType) {
      case "111", "119" -> List.of(Stage.KINDERGARTEN);
      case "211", "218", "219" -> List.of(Stage.PRIMARY);
      case "311", "319" -> List.of(Stage.JUNIOR);
      case "341" -> List.of(Stage.JUNIOR, Stage.SENIOR);
      case "342", "349", "361", "362", "363", "364", "365", "366" -> List.of(Stage.SENIOR);
      case "345" -> List.of(Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR);
      default -> List.of(Stage.PRIMARY, Stage.JUNIOR);
    };
  }
}
