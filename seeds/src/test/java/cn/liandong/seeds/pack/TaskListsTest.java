package cn.liandong.seeds.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaskListsTest {

  static Stream<OrganizationPack> packs() {
    return PackLoader.bundled().stream().map(PackLoader::organization);
  }

  @ParameterizedTest
  @CsvSource({
    "tongxin-2022, annex1, 28",
    "ordos-2023, table1, 17",
    "zengdu-2022, annex2, 13",
    "pucheng-2025, steps, 18",
    "hunan-2023, province, 4",
    "hunan-2023, xintian, 4"
  })
  void everyListHasAllItsTasks(String pack, String code, int tasks) {
    assertThat(list(pack, code).tasks()).hasSize(tasks);
  }

  @Test
  void puchengsStepsAnswerEveryRequirementOfItsSchedule() {
    var wanted =
        IntStream.rangeClosed(39, 58).mapToObj("PC-%d"::formatted).collect(Collectors.toSet());

    assertThat(requirements("pucheng-2025")).containsAll(wanted);
  }

  @Test
  void ordosAnswersItsScheduleItsRegimeAndItsVocationalStages() {
    assertThat(requirements("ordos-2023"))
        .contains("OD-44", "OD-45", "OD-46", "OD-47", "OD-48")
        .containsAll(IntStream.rangeClosed(51, 57).mapToObj("OD-%d"::formatted).toList());
  }

  @Test
  void zengduAnswersEveryDateOfItsList() {
    assertThat(requirements("zengdu-2022")).contains("ZD-03", "ZD-04", "ZD-05", "ZD-06", "ZD-07");
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyTaskNamesAnOfficeAndWhatProvesIt(OrganizationPack pack) {
    assertThat(pack.taskLists())
        .flatExtracting(TaskList::tasks)
        .allSatisfy(task -> {
          assertThat(task.seat()).endsWith("负责人");
          assertThat(task.evidence()).isNotBlank();
          assertThat(task.reference()).startsWith(task.requirements().getFirst() + " · 《");
        });
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyContradictionSaysHowItIsReadAndWhoDecided(OrganizationPack pack) {
    assertThat(pack.contradictions())
        .allSatisfy(one -> {
          assertThat(one.asWritten()).isNotBlank();
          assertThat(one.asInterpreted()).isNotBlank();
          assertThat(one.decidedBy()).isNotBlank();
        });
  }

  private static TaskList list(String pack, String code) {
    return PackLoader.organization(pack).taskLists().stream()
        .filter(list -> list.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> requirements(String pack) {
    return PackLoader.organization(pack).taskLists().stream()
        .flatMap(list -> list.tasks().stream())
        .flatMap(task -> task.requirements().stream())
        .collect(Collectors.toSet());
  }
}
