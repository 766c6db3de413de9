package cn.liandong.metrics.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "1,一",
    "9,九",
    "10,十",
    "11,十一",
    "19,十九",
    "20,二十",
    "21,二十一",
    "99,九十九",
    "100,一百",
    "101,一百零一",
    "110,一百一十",
    "111,一百一十一",
    "1000,一千",
    "1001,一千零一",
    "1010,一千零一十",
    "9999,九千九百九十九"
  })
  void numeralsAreSpelledAsHeadingsSpellThem(int number, String numeral) {
    assertThat(ChineseNumerals.of(number)).isEqualTo(numeral);
  }

  @Test
  void datesHaveNoLeadingZeros() {
    assertThat(OfficialText.date(LocalDate.of(2026, 11, 5))).isEqualTo("2026年11月5日");
    assertThat(OfficialText.date(LocalDate.of(2026, 1, 31))).isEqualTo("2026年1月31日");
  }

  @ParameterizedTest
  @CsvSource({
    "蒲教体发[2025]31号,蒲教体发〔2025〕31号",
    "国办函(2026)12号,国办函〔2026〕12号",
    "国办函（2026）第12号,国办函〔2026〕第12号",
    "国办函【2026】 12号,国办函〔2026〕 12号",
    "应用情况（2026）,应用情况（2026）",
    "二年级（2023）班,二年级（2023）班"
  })
  void onlyDocumentNumbersGetHexagonalBrackets(String given, String expected) {
    assertThat(OfficialText.withHexagonalBrackets(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"各中心校,各中心校：", "各中心校:,各中心校：", "各中心校：,各中心校："})
  void anAddresseeEndsInOneColon(String given, String expected) {
    assertThat(OfficialText.addressee(given)).isEqualTo(expected);
  }

  @Test
  void aTitleIsBrokenByMeaningAndKeepsTheBreaksGiven() {
    assertThat(TitleLines.of("应用情况统计表", 20)).containsExactly("应用情况统计表");
    assertThat(TitleLines.of("甲\n乙", 20)).containsExactly("甲", "乙");
    assertThat(TitleLines.of("国家中小学智慧教育平台应用推广情况统计表（2023年6月20日）", 20))
        .containsExactly("国家中小学智慧教育平台应用推广情况统计表", "（2023年6月20日）");
    assertThat(TitleLines.of("某".repeat(30), 20)).containsExactly("某".repeat(30));
  }
}
