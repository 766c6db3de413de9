package cn.liandong.seeds.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulasTest {

  private final Formulas formulas =
      Formulas.over(
          List.of(
              new DataElement("adminsActivated", "已激活"),
              new DataElement("adminLoginDays", "登录天数")));

  @Test
  void aFormulaSaysWhatItNeedsAndCountsExactly() {
    var formula = formulas.number("adminsActivated > 0 && adminLoginDays > 0 ? 1 : 0");

    assertThat(formula.variables()).containsExactlyInAnyOrder("adminsActivated", "adminLoginDays");
    assertThat(formula.number(Map.of("adminsActivated", 1L, "adminLoginDays", 3L))).isEqualTo(1);
    assertThat(formula.number(Map.of("adminsActivated", 1L, "adminLoginDays", 0L))).isZero();
  }

  @Test
  void aMissingValueIsNeverZero() {
    var formula = formulas.number("adminsActivated + teachers");

    assertThatThrownBy(() -> formula.number(Map.of("adminsActivated", 1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOverflowIsAnError() {
    var formula = formulas.number("teachers * teachers");

    assertThatThrownBy(() -> formula.number(Map.of("teachers", Long.MAX_VALUE)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aConditionHoldsOrNot() {
    var formula = formulas.condition("adminsActivated <= teachers");

    assertThat(formula.holds(Map.of("adminsActivated", 1L, "teachers", 2L))).isTrue();
    assertThat(formula.holds(Map.of("adminsActivated", 3L, "teachers", 2L))).isFalse();
  }
}
