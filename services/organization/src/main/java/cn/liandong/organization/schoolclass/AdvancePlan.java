package cn.liandong.organization.schoolclass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What 升级 into a school year does.
 *
 * @param graduating classes that end, since nobody of them is left in their stage
 * @param checks what the new year still lacks, Chinese, one a school and stage
 */
record AdvancePlan(int schoolYear, List<SchoolClass> graduating, int staying, List<String> checks) {

  static AdvancePlan of(
      int schoolYear, List<SchoolClass> classes, Function<String, SchoolSystem> systems) {
    var day = SchoolYears.firstDay(schoolYear);
    var split =
        classes.stream()
            .collect(
                Collectors.partitioningBy(
                    one -> one.hasGraduated(systems.apply(one.system()), day)));
    return new AdvancePlan(
        schoolYear, split.get(true), split.get(false).size(), checks(schoolYear, classes));
  }

  private static List<String> checks(int schoolYear, List<SchoolClass> classes) {
    var bySchool =
        classes.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.schoolName() + "\n" + one.stage().title(),
                    TreeMap::new,
                    Collectors.toList()));
    var checks = new ArrayList<String>();
    for (Map.Entry<String, List<SchoolClass>> entry : bySchool.entrySet()) {
      var hasNew = entry.getValue().stream().anyMatch(one -> one.entryYears().contains(schoolYear));
      if (!hasNew) {
        var names = entry.getKey().split("\n");
        checks.add("%s：%s还没有 %d 级新生班级。".formatted(names[0], names[1], schoolYear));
      }
    }
    return checks;
  }
}
