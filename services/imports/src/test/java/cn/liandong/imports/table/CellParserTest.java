package cn.liandong.imports.table;

import static cn.liandong.imports.template.ColumnType.CODE;
import static cn.liandong.imports.template.ColumnType.COUNT;
import static cn.liandong.imports.template.ColumnType.DATE;
import static cn.liandong.imports.template.ColumnType.PERCENT;
import static cn.liandong.imports.template.ColumnType.TEXT;
import static cn.liandong.imports.template.ColumnType.YES_NO;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.imports.sheet.Cell;
import cn.liandong.imports.sheet.CellKind;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.TemplateColumn;
import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234|1234", "１２３４|1234", "1,234|1234", "1，234，567|1234567", " 12 |12", "1 234|1234",
        "12.0|12", "12.00|12", "+5|5", "0|0", "1.2E+3|1200", "　７　|7"
      })
  void aCountIsReadAsPeopleTypeIt(String text, String count) {
    assertThat(parse(Cell.text(text), COUNT).value()).isEqualTo(new BigDecimal(count));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "一百二十|NOT_A_NUMBER", "-5|NEGATIVE", "12.5|NOT_WHOLE", "1e21|TOO_LARGE",
        "1,23|NOT_A_NUMBER", "95%|NOT_A_NUMBER", "12人|NOT_A_NUMBER", "0x10|NOT_A_NUMBER",
        "1e999|TOO_LARGE", "=1+1|NOT_A_NUMBER", "NaN|NOT_A_NUMBER"
      })
  void whatIsNoCountIsRefusedWithItsReason(String text, String reason) {
    assertThat(parse(Cell.text(text), COUNT).issue().reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "—", "/", "　"})
  void aBlankOrADashIsMissingNotZero(String text) {
    assertThat(parse(Cell.text(text), COUNT)).isEqualTo(Parsed.NOTHING);
  }

  @Test
  void aFilledColumnRefusesABlankCell() {
    var column = TemplateColumn.of("f", "列", COUNT).asFilled();
    assertThat(CellParser.parse(Cell.BLANK, column).issue().reason()).isEqualTo("REQUIRED");
  }

  @Test
  void formulasAndErrorsAreRefusedInEveryType() {
    for (var type : ColumnType.values()) {
      assertThat(parse(new Cell(CellKind.FORMULA, "=1+1"), type).issue().reason())
          .isEqualTo("FORMULA");
      assertThat(parse(new Cell(CellKind.ERROR, "#REF!"), type).issue().reason())
          .isEqualTo("CELL_ERROR");
    }
  }

  @Test
  void percentagesAreHundredths() {
    assertThat(parse(Cell.text("95%"), PERCENT).value()).isEqualTo(new BigDecimal("95"));
    assertThat(parse(Cell.text("９５．５％"), PERCENT).value()).isEqualTo(new BigDecimal("95.5"));
    assertThat(parse(new Cell(CellKind.PERCENT, "0.955"), PERCENT).value())
        .isEqualTo(new BigDecimal("95.5"));
  }

  @Test
  void binaryNoiseBeyondFifteenDigitsIsNoFraction() {
    var cell = new Cell(CellKind.NUMBER, "12.000000000000002");
    assertThat(parse(cell, COUNT).value()).isEqualTo(new BigDecimal("12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.23E+17", "1.23e+17", "１．２３E+17"})
  void aLongNumberThatLostItsDigitsIsRefusedWithAdvice(String text) {
    var issue = parse(Cell.text(text), CODE).issue();
    assertThat(issue.reason()).isEqualTo("LONG_NUMBER");
    assertThat(issue.text()).contains("文本");
  }

  @Test
  void aCodeIsTextWithAllItsDigits() {
    assertThat(parse(new Cell(CellKind.NUMBER, "123456789012345678"), CODE).issue().reason())
        .isEqualTo("LONG_NUMBER");
    assertThat(parse(new Cell(CellKind.NUMBER, "2.161020001E9"), CODE).value())
        .isEqualTo("2161020001");
    assertThat(parse(Cell.text(" 2161020001.0 "), CODE).value()).isEqualTo("2161020001");
    assertThat(parse(Cell.text("'００７"), CODE).value()).isEqualTo("007");
    assertThat(parse(Cell.text("12610526x"), CODE).value()).isEqualTo("12610526X");
    assertThat(parse(Cell.text("代码"), CODE).issue().reason()).isEqualTo("NOT_A_CODE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1学校", "@SUM(A1)", "＝1", " =1"})
  void textThatStartsAFormulaIsRefused(String text) {
    assertThat(parse(Cell.text(text), TEXT).issue().reason()).isEqualTo("FORMULA_TEXT");
  }

  @Test
  void yesAndNoAreRead() {
    assertThat(parse(Cell.text(" 是 "), YES_NO).value()).isEqualTo(true);
    assertThat(parse(Cell.text("×"), YES_NO).value()).isEqualTo(false);
    assertThat(parse(new Cell(CellKind.BOOLEAN, "TRUE"), YES_NO).value()).isEqualTo(true);
    assertThat(parse(Cell.text("也许"), YES_NO).issue().reason()).isEqualTo("NOT_YES_NO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-08-30", "2025/8/30", "2025.8.30", "2025年8月30日", "20250830"})
  void datesAreRead(String text) {
    assertThat(parse(Cell.text(text), DATE).value()).isEqualTo("2025-08-30");
    assertThat(parse(new Cell(CellKind.DATE, "2025-08-30 09:00:00"), DATE).value())
        .isEqualTo("2025-08-30");
    assertThat(parse(Cell.text("2025-02-30"), DATE).issue().reason()).isEqualTo("NOT_A_DATE");
  }

  @Property(tries = 500)
  void everyCountIsReadHoweverItIsWritten(
      @ForAll @LongRange(min = 0, max = 999_999_999_999L) long count) {
    var plain = Long.toString(count);
    var fullWidth = new StringBuilder();
    plain.chars().forEach(c -> fullWidth.append((char) (c - '0' + '０')));
    for (var text :
        new String[] {
          plain,
          plain + ".0",
          " " + plain + "　",
          fullWidth.toString(),
          String.format(Locale.ROOT, "%,d", count)
        }) {
      assertThat(parse(Cell.text(text), COUNT).value()).isEqualTo(BigDecimal.valueOf(count));
    }
  }

  @Property(tries = 500)
  void noTextEverFailsAndNoneIsBothValueAndIssue(@ForAll String text, @ForAll ColumnType type) {
    for (var kind : new CellKind[] {CellKind.TEXT, CellKind.NUMBER}) {
      var parsed = parse(new Cell(kind, text), type);
      assertThat(parsed.value() == null || parsed.issue() == null).isTrue();
    }
  }

  private static Parsed parse(Cell cell, ColumnType type) {
    return CellParser.parse(cell, TemplateColumn.of("field", "列", type));
  }
}
