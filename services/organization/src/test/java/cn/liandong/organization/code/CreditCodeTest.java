package cn.liandong.organization.code;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43", "12100000400009880K", "91310110666007217T"})
  void aRightCodeHasNoFlaw(String code) {
    assertThat(CreditCode.flaw(code)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y4Z", "91310115MA1H8R7C6D", "91350100M000100Y4", ""})
  void aWrongCodeIsFound(String code) {
    assertThat(CreditCode.flaw(code)).isNotNull();
  }

  @Test
  void aLetterOutsideTheAlphabetIsFound() {
    assertThat(CreditCode.flaw("9135O100M000100Y43")).contains("不含 I、O、S、V、Z");
  }

  @Property
  void oneWrongCharacterIsFound(
      @ForAll @StringLength(17) @CharRange(from = '0', to = '9') String digits,
      @ForAll @IntRange(max = 17) int position,
      @ForAll @IntRange(min = 1, max = 30) int step) {
    var right = digits + CreditCode.checkCharacter(digits);
    var wrong = new StringBuilder(right);
    var other = (ALPHABET.indexOf(right.charAt(position)) + step) % ALPHABET.length();
    wrong.setCharAt(position, ALPHABET.charAt(other));

    assertThat(CreditCode.flaw(right)).isNull();
    assertThat(CreditCode.flaw(wrong.toString())).isNotNull();
  }
}
