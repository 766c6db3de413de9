package cn.liandong.bench.system;

import cn.liandong.seeds.demo.Province;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Teachers of the schools of a province, with numbers that pass every check and are nobody's. */
record TeacherFiles(Province province, Path folder, int teachers) {

  private static final String[] NAMES = {"阿力木·买买提", "𬱖", "㛃", "欧阳明", "王芳", "李强", "赵静"};
  private static final String CHECKS = "10X98765432";

  /** A roster for the import framework. */
  Path roster() throws IOException {
    var file = folder.resolve("teachers.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("\uFEFF学校标识码,学校名称,姓名,工号,手机号码,身份证件号,岗位\r\n");
      for (var index = 0; index < teachers; index++) {
        var school = province.school(index % province.schools());
        out.write(
            "%s,%s,%s,T%06d,139%08d,%s,语文\r\n"
                .formatted(
                    RegistryFiles.code(school.code()),
                    school.name(),
                    name(index),
                    index,
                    index,
                    identity(index)));
      }
    }
    return file;
  }

  /** Some of them as a list of people to invite. */
  String invitations(int from, int to) {
    var text = new StringBuilder();
    for (var index = from; index < to; index++) {
      var code = RegistryFiles.code(province.school(index % province.schools()).code());
      text.append("%s\t%s\t\t%s\n".formatted(name(index), username(index), code));
    }
    return text.toString();
  }

  static String username(int index) {
    return "t%06d".formatted(index);
  }

  private static String name(int index) {
    return NAMES[index % NAMES.length] + (char) ('一' + index / NAMES.length);
  }

  private static String identity(int index) {
    var number =
        "110105%d%02d%02d%03d"
            .formatted(
                1960 + index / 336_000 % 40,
                index / 28_000 % 12 + 1,
                index / 1000 % 28 + 1,
                index % 1000);
    var sum = 0;
    for (var i = 0; i < number.length(); i++) {
      sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return number + CHECKS.charAt(sum % 11);
  }
}
