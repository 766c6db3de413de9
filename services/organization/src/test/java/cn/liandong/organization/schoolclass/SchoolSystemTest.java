package cn.liandong.organization.schoolclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolSystemTest {

  private static final SchoolSystem SIX_THREE = new SchoolSystem("63", "六三学制", 3, 6, 3, 3);
  private static final SchoolSystem FIVE_FOUR = new SchoolSystem("54", "五四学制", 3, 5, 4, 3);

  @ParameterizedTest
  @CsvSource({
    "PRIMARY,1,一年级",
    "PRIMARY,6,六年级",
    "PRIMARY,7,''",
    "JUNIOR,1,七年级",
    "JUNIOR,3,九年级",
    "SENIOR,2,高二",
    "KINDERGARTEN,1,小班",
    "KINDERGARTEN,3,大班"
  })
  void sixYearsOfPrimarySchoolAndThreeOfJunior(Stage stage, int grade, String name) {
    assertThat(SIX_THREE.gradeName(stage, grade)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"PRIMARY,5,五年级", "PRIMARY,6,''", "JUNIOR,1,六年级", "JUNIOR,4,九年级"})
  void fiveYearsOfPrimarySchoolAndFourOfJunior(Stage stage, int grade, String name) {
    assertThat(FIVE_FOUR.gradeName(stage, grade)).isEqualTo(name);
  }

  @Test
  void theGradeChangesOnTheFirstOfSeptember() {
    assertThat(SchoolYears.grade(2023, LocalDate.of(2026, 8, 31))).isEqualTo(3);
    assertThat(SchoolYears.grade(2023, LocalDate.of(2026, 9, 1))).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "三年级,PRIMARY,2023", "3年级,PRIMARY,2023", "七年级,JUNIOR,2025", "初一,JUNIOR,2025",
    "初三年级,JUNIOR,2023", "高一,SENIOR,2025", "大班,KINDERGARTEN,2023", "2023级,PRIMARY,2023"
  })
  void aGradeIsReadAsPeopleWriteIt(String text, Stage stage, int entryYear) {
    assertThat(ClassLabel.entry(text, SIX_THREE, 2025, Stage.PRIMARY))
        .isEqualTo(new ClassLabel.Entry(stage, List.of(entryYear)));
  }

  @Test
  void aClassOfSeveralGradesHasSeveralEntryYears() {
    assertThat(ClassLabel.entry("一、二年级", SIX_THREE, 2025, null))
        .isEqualTo(new ClassLabel.Entry(Stage.PRIMARY, List.of(2024, 2025)));
  }

  @ParameterizedTest
  @CsvSource({"十年级", "2023届", "特长班", "''"})
  void whatIsNoGradeIsNotGuessed(String text) {
    assertThat(ClassLabel.entry(text, SIX_THREE, 2025, Stage.PRIMARY)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"3,3", "(3)班,3", "（12）班,12", "3班,3", "03,3"})
  void aNumberIsReadAsPeopleWriteIt(String text, int number) {
    assertThat(ClassLabel.number(text)).isEqualTo(number);
  }

  @Property
  void everyGradeNameIsReadBackAsTheSameGrade(
      @ForAll Stage stage,
      @ForAll @IntRange(min = 1, max = 6) int grade,
      @ForAll boolean fiveFour,
      @ForAll @IntRange(min = 2000, max = 2050) int schoolYear) {
    var system = fiveFour ? FIVE_FOUR : SIX_THREE;
    var name = system.gradeName(stage, grade);
    if (!name.isEmpty()) {
      var entry = ClassLabel.entry(name, system, schoolYear, null);
      assertThat(entry.stage()).isEqualTo(stage);
      assertThat(entry.entryYears()).containsExactly(schoolYear - grade + 1);
    }
  }
}
