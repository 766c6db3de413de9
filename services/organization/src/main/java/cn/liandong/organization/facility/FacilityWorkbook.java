package cn.liandong.organization.facility;

import cn.liandong.imports.job.ListWorkbook;
import cn.liandong.seeds.pack.FacilityKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The counts in the columns that the import reads. */
final class FacilityWorkbook {

  private FacilityWorkbook() {}

  static byte[] of(List<FacilityKind> kinds, List<School> schools, LocalDate day) {
    var headings = new ArrayList<>(List.of("学校标识码", "学校名称", "统计日期"));
    kinds.forEach(kind -> headings.add(kind.name()));
    var rows = schools.stream().map(school -> values(kinds, school, day)).toList();
    return ListWorkbook.bytes("学校设施（%s）".formatted(day), headings, rows);
  }

  private static List<Object> values(List<FacilityKind> kinds, School school, LocalDate day) {
    var values = new ArrayList<Object>(List.of(school.code(), school.name(), day.toString()));
    for (var kind : kinds) {
      values.add(
          school.counts().stream()
              .filter(count -> count.kind().equals(kind.code()))
              .<Object>map(Count::count)
              .findFirst()
              .orElse(""));
    }
    return values;
  }
}
