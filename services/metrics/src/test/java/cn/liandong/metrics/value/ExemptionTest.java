package cn.liandong.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExemptionTest {

  private static final LocalDate FROM = LocalDate.of(2025, 9, 1);

  @Property
  void holdsOnItsDaysAndOnNoOthers(
      @ForAll @IntRange(min = 1, max = 400) int length,
      @ForAll @IntRange(min = -400, max = 800) int day) {
    var exemption = new Exemption("校舍重建", "", FROM, FROM.plusDays(length));

    assertThat(exemption.holdsOn(FROM.plusDays(day))).isEqualTo(day >= 0 && day < length);
  }

  @Property
  void withoutAnEndItHoldsUntilItIsTakenBack(@ForAll @IntRange(min = 0, max = 4000) int day) {
    assertThat(new Exemption("校舍重建", "", FROM, null).holdsOn(FROM.plusDays(day))).isTrue();
  }

  @Property(tries = 1)
  void namesItsDocument() {
    assertThat(new Exemption("校舍重建", "县教发〔2025〕6号", FROM, null).text())
        .isEqualTo("不参与：校舍重建（县教发〔2025〕6号）");
  }
}
