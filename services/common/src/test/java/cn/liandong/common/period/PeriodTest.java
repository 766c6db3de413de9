package cn.liandong.common.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.common.error.Failure;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @Test
  void aMonthEndsWhereTheNextBegins() {
    var october = Period.parse("2025-10");

    assertThat(october.end()).isEqualTo(LocalDate.of(2025, 11, 1));
    assertThat(october.next()).isEqualTo(Period.month(YearMonth.of(2025, 11)));
    assertThat(october.chinese()).isEqualTo("2025年10月");
  }

  @Test
  void aWeekBelongsToTheYearOfItsThursday() {
    assertThat(Period.week(LocalDate.of(2024, 12, 30))).hasToString("2025-W01");
  }

  @Test
  void aSchoolYearStartsInSeptember() {
    assertThat(Period.parse("2024-2025").start()).isEqualTo(LocalDate.of(2024, 9, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025-13",
        "2025-W54",
        "2025-W53",
        "2024-2026",
        "2025-02-29",
        "十月",
        "2025-10 "
      })
  void anythingElseIsRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("2025-10");
  }

  @Property
  void theTextFormIsTheIdentity(@ForAll @IntRange(max = 40_000) int days) {
    var day = LocalDate.of(1990, 1, 1).plusDays(days);
    for (var period :
        new Period[] {
          Period.day(day),
          Period.week(day),
          Period.month(YearMonth.from(day)),
          Period.schoolYear(day.getYear())
        }) {
      assertThat(Period.parse(period.toString())).isEqualTo(period);
      assertThat(period.next().previous()).isEqualTo(period);
    }
  }
}
