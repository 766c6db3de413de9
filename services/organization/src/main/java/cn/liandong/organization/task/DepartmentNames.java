package cn.liandong.organization.task;

import cn.liandong.seeds.pack.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells departments in a cell, under the names that the pack gives them. Nothing else is kept. */
record DepartmentNames(List<Department> known) {

  private static final Pattern SEPARATOR = Pattern.compile("[、，,；;/\\s]+");
  private static final Pattern BRACKETS = Pattern.compile("[（(].*?[）)]");
  private static final Pattern OFFICE =
      Pattern.compile(".*(?:局|科|股|室|馆|站|中心|部|处|办|委|组|会|学校|小学|中学|园|院校|学院|教学点|工作室|单位|市州|旗区|县市区)");

  List<String> of(String cell, List<String> problems) {
    var found = new ArrayList<String>();
    for (String part : SEPARATOR.split(BRACKETS.matcher(cell).replaceAll(""))) {
      var department = department(part);
      if (department.isPresent()) {
        found.add(department.get().name());
      } else if (OFFICE.matcher(part).matches()) {
        found.add(part);
      } else if (!part.isEmpty()) {
        problems.add("有一处不像部门名称，没有保存；如是部门，请写全称。");
      }
    }
    return found.stream().distinct().toList();
  }

  /** A name before another one's alias. */
  private Optional<Department> department(String called) {
    return known.stream()
        .filter(one -> one.name().equals(called))
        .findFirst()
        .or(() -> known.stream().filter(one -> one.isCalled(called)).findFirst());
  }
}
