package cn.liandong.bench.system;

import cn.liandong.seeds.demo.Province;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The files that fill a registry of any size: primary schools, and ten classes for each. */
record RegistryFiles(Province province, Path folder) {

  static final int CLASSES = 10;
  private static final List<String> GRADES = List.of("一年级", "二年级", "三年级", "四年级", "五年级", "六年级");

  /**
   * @param filled since when the schools stand in the registry
   * @param first number of the first school; with another one every school of the file differs
   */
  Path units(LocalDate filled, int schools, int first) throws IOException {
    var file = folder.resolve("units-%d.csv".formatted(first));
    try (var out = Files.newBufferedWriter(file)) {
      out.write(
          "\uFEFF全省学校（机构）基本信息表 填报日期：%d年%d月%d日\r\n"
              .formatted(filled.getYear(), filled.getMonthValue(), filled.getDayOfMonth()));
      out.write("序号,学校（机构）标识码,单位名称,上级单位,办学类型码,城乡分类,办别\r\n");
      for (var index = 0; index < schools; index++) {
        var school = province.school(index);
        out.write(
            "%d,%s,%s,%s,211,%s,%s\r\n"
                .formatted(
                    first + index,
                    code(school.code()),
                    school.name(),
                    school.parent(),
                    school.urbanRural(),
                    school.ownership()));
      }
    }
    return file;
  }

  Path classes(int schoolYear) throws IOException {
    var file = folder.resolve("classes.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("\uFEFF班级名册 %d-%d学年\r\n".formatted(schoolYear, schoolYear + 1));
      out.write("学校标识码,学校名称,年级,班号,班级类型,学生数\r\n");
      for (var index = 0; index < province.schools(); index++) {
        var school = province.school(index);
        for (var number = 0; number < CLASSES; number++) {
          out.write(
              "%s,%s,%s,%d,10,%d\r\n"
                  .formatted(
                      code(school.code()),
                      school.name(),
                      GRADES.get(number % GRADES.size()),
                      number / GRADES.size() + 1,
                      30 + number));
        }
      }
    }
    return file;
  }

  static String code(String code) {
    return "21" + code.substring(2);
  }
}
