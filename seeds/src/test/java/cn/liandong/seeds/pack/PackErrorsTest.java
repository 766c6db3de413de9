package cn.liandong.seeds.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackErrorsTest {

  @TempDir Path folder;

  @BeforeEach
  void copyAPack() throws IOException {
    Path pack = Path.of("src/main/resources/packs/pucheng-2025");
    try (var files = Files.walk(pack)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(pack.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void aPackInAFolderIsReadLikeABundledOne() {
    assertThat(PackLoader.load(folder)).isEqualTo(PackLoader.load("pucheng-2025"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          numerator: activeTeachers      | numerator: activeTeacher        | 没有名为 activeTeacher 的数据项
          numerator: activeTeachers      | numerator: activeTeachers / 2   | 里有除法
          numerator: activeTeachers      | numerator: activeTeachers +     | 有误
          numerator: activeTeachers      | numerator: '"many"'             | 有误
          condition: verifiedTeachers <= | condition: verifiedTeachers +   | 有误
          consecutive: 3                 | consecutive: three              | 类型不对，应为 整数
          missing: breaks                | missing: heals                  | 不在允许的取值
          direction: higher_is_better    | derection: higher_is_better     | 不认识的键 derection
          grouping: all                  | grouping: all2                  | 不在允许的取值
          title: 预警提醒                | titel: 预警提醒                 | 不认识的键 titel
          effective_from: 2025-08-01     | effective_from: 2025年8月       | 不是有效的日期
          indicator: I08                 | indicator: I77                  | 没有编码为 I77 的指标
          reference: PC-54               | reference: XX-54                | 不属于 documents
          unit: 个百分点                 | unit: "%"                       | 单位应写“个百分点”
          """)
  void aWrongLineIsNamedWithItsReason(String from, String to, String reason) {
    assertNamed("metrics.yaml", from, to, reason, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: 副组长, min: 1}  | name: 副组长, min: 1, head: true} | 负责人（head）只能有一个角色
          min: 20, max: 20       | min: 20, max: 19                 | 下限 20 大于上限 19
          role: deputy, post     | role: vice, post                 | 没有编码为 vice 的角色
          numerator: 30          | numerator: 130                   | 名额 130/100 超过了学校总数
          acceptance: true       | per: school                      | per 须是 unit_level 的上级
          urban_rural_groups: [城区] | urban_rural_groups: [县城]   | 没有名为 县城 的城乡类别
          body_kinds: [studio]   | body_kinds: [workshop]           | 没有编码为 workshop 的工作机构
          reference: PC-15       | reference: XX-15                 | 不属于 documents
          """)
  void aWrongRuleOfTheRegistryIsNamedWithItsReason(String from, String to, String reason) {
    assertNamed("organization.yaml", from, to, reason, 2);
  }

  /** A rule across lines is named at most so many lines away from the change. */
  private void assertNamed(String file, String from, String to, String reason, int away) {
    int line = replaceFirst(file, from, to);

    assertThat(problems())
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo(file);
          assertThat(problem.line()).isBetween(line - away, line + away);
          assertThat(problem.column()).isPositive();
          assertThat(problem.reason()).contains(reason);
        });
  }

  @Test
  void aMissingItemIsReportedWhereItShouldStand() {
    replaceFirst("metrics.yaml", "    consecutive: 3\n", "");
    int line = lineOf("metrics.yaml", "code: criticism");

    assertThat(problems())
        .anySatisfy(problem -> {
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.reason()).isEqualTo("缺少必填项 consecutive");
        });
  }

  @Test
  void aDuplicateKeyIsRefused() {
    int line = replaceFirst("metrics.yaml", "    consecutive: 3\n", "    code: again\n");

    assertThat(problems()).extracting(PackProblem::line).containsExactly(line);
  }

  @Test
  void aFileThatIsNotYamlIsRefusedAtItsLine() {
    replaceFirst("metrics.yaml", "streaks:", "streaks: [");

    assertThat(problems()).singleElement().satisfies(p -> assertThat(p.line()).isPositive());
  }

  @Test
  void aRestrictedRuleIsNotSwitchedOnWithoutTheDocumentsWords() {
    int line = lineOf("metrics.yaml", "对连续两个月排名后10位的学校，由县教体局分管领导进行约谈");
    replaceLine("metrics.yaml", line, "");

    assertThat(problems()).extracting(PackProblem::reason).anyMatch(r -> r.contains("as_written"));
  }

  @Test
  void bothFilesMustBeOfTheSameVersion() {
    int line = replaceFirst("metrics.yaml", "version: 1", "version: 2");

    assertThat(problems())
        .singleElement()
        .hasToString("metrics.yaml 第 %d 行第 1 列：version 与 organization.yaml 不一致".formatted(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          school-types-2012}  | school-types-2013}                               | 没有名为 school-types-2013 的编码集
          school-types-2012}  | school-types-2012, groups: {"999": 初中}}        | 编码集里没有编码 999
          school-types-2012}  | school-types-2012, group: {"211": 初中}}         | 不认识的键 group
          valid_from: 2000-01-01 | valid_form: 2000-01-01                        | 不认识的键 valid_form
          """)
  void aWrongLineOfTheRegistrysSectionIsNamedToo(String from, String to, String reason) {
    int line = replaceFirst("organization.yaml", from, to);

    assertThat(problems())
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo("organization.yaml");
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.reason()).contains(reason);
        });
  }

  @Test
  void aPackMayRegroupASchoolTypeAndNothingElse() {
    replaceFirst(
        "organization.yaml",
        "{code_set: school-types-2012}",
        "{code_set: school-types-2012, groups: {\"218\": 小学}}");

    assertThat(PackLoader.load(folder).organization().schoolTypes().entries())
        .filteredOn(entry -> entry.group().equals("小学"))
        .extracting(CodeSet.Entry::code)
        .containsExactly("211", "218", "219");
  }

  @Test
  void anAbsentBulletinTextIsNamed() throws IOException {
    Files.delete(folder.resolve("bulletin/deep.txt"));

    assertThat(problems()).singleElement().hasToString("bulletin/deep.txt：政策包里没有这个文件");
  }

  private List<PackProblem> problems() {
    return catchThrowableOfType(PackException.class, () -> PackLoader.load(folder)).problems();
  }

  private int replaceFirst(String file, String from, String to) {
    String text = read(file);
    int at = text.indexOf(from);
    assertThat(at).as("%s in %s", from, file).isNotNegative();
    write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    return (int) text.substring(0, at).lines().count()
        + (at > 0 && text.charAt(at - 1) == '\n' ? 1 : 0);
  }

  private int lineOf(String file, String part) {
    List<String> lines = read(file).lines().toList();
    return 1
        + lines.indexOf(lines.stream().filter(l -> l.contains(part)).findFirst().orElseThrow());
  }

  private void replaceLine(String file, int line, String to) {
    var lines = new ArrayList<>(read(file).lines().toList());
    lines.set(line - 1, to);
    write(file, String.join("\n", lines));
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
