package cn.liandong.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class IdentityNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @Property(tries = 300)
  void oneWrongDigitIsAlwaysNoticed(
      @ForAll @IntRange(min = 0, max = 20_000) int day,
      @ForAll @IntRange(min = 0, max = 999) int sequence,
      @ForAll @IntRange(min = 0, max = 16) int at,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    var birthday = LocalDate.of(1950, 1, 1).plusDays(day).toString().replace("-", "");
    var body = "110105" + birthday + "%03d".formatted(sequence);
    var right = body + IdentityNumber.check(body);
    var digit = (right.charAt(at) - '0' + by) % 10;
    var wrong = right.substring(0, at) + digit + right.substring(at + 1);

    assertThat(IdentityNumber.problem(right, TODAY)).isEmpty();
    assertThat(IdentityNumber.problem(wrong, TODAY)).isPresent();
  }
}
