package cn.liandong.seeds.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackDifferenceTest {

  private static final PackContent PUCHENG = PackContent.installed("pucheng-2025");

  @ParameterizedTest
  @ValueSource(
      strings = {"pucheng-2025", "ordos-2023", "tongxin-2022", "hunan-2023", "zengdu-2022"})
  void aPackSurvivesItsZipFileAndDoesNotDifferFromItself(String code) {
    var content = PackContent.installed(code);
    var again = PackContent.ofZip(content.zip());

    assertThat(again.sha256()).isEqualTo(content.sha256());
    assertThat(PackLoader.load(again)).isEqualTo(PackLoader.load(code));
    assertThat(PackDifference.between(content, again)).isEmpty();
  }

  @Test
  void aChangedRuleIsNamedWithItsReferenceAndFields() {
    var later = edited(text -> text.replace("consecutive: 3", "consecutive: 2"));

    assertThat(PackDifference.between(PUCHENG, later))
        .isNotEmpty()
        .allSatisfy(difference -> {
          assertThat(difference.kind()).isEqualTo(PackDifference.Kind.CHANGED);
          assertThat(difference.section()).isEqualTo("streaks");
          assertThat(difference.reference()).startsWith("PC-");
          assertThat(difference.fields())
              .containsExactly(new PackDifference.Field("consecutive", "3", "2"));
        });
  }

  @Test
  void aRuleUnderAnotherCodeIsOneRemovedAndOneAdded() {
    var later = edited(text -> text.replace("code: registeredTeachers,", "code: registered,"));

    assertThat(PackDifference.between(PUCHENG, later))
        .extracting(PackDifference::kind, PackDifference::id)
        .contains(
            tuple(PackDifference.Kind.ADDED, "registered"),
            tuple(PackDifference.Kind.REMOVED, "registeredTeachers"));
  }

  @Test
  void aTextOfTheBulletinIsComparedToo() {
    var later = edited(text -> text.startsWith("pack: ") ? text : text.replace("{", "※{"));

    assertThat(PackDifference.between(PUCHENG, later))
        .filteredOn(difference -> difference.section().equals("bulletin"))
        .singleElement()
        .satisfies(difference ->
            assertThat(difference.fields())
                .anyMatch(field -> field.path().endsWith("/file") && field.after().contains("※")));
  }

  @Test
  void whatIsNoPackIsRefusedWithItsReason() {
    assertThatThrownBy(() -> PackContent.ofZip("x".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("organization.yaml");
    assertThatThrownBy(() -> edited(text -> text.replace("version: 1", "")).header())
        .isInstanceOf(PackException.class)
        .hasMessageContaining("缺少 version");
  }

  private static PackContent edited(UnaryOperator<String> edit) {
    var files = new TreeMap<String, byte[]>();
    for (var name :
        List.of(
            "organization.yaml",
            "metrics.yaml",
            "bulletin/basic.txt",
            "bulletin/deep.txt",
            "bulletin/overview.txt",
            "bulletin/problems.txt",
            "bulletin/requirements.txt")) {
      var text = new String(PUCHENG.read(name), StandardCharsets.UTF_8);
      files.put(name, edit.apply(text).getBytes(StandardCharsets.UTF_8));
    }
    return new PackContent(files);
  }
}
