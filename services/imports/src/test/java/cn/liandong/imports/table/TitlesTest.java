package cn.liandong.imports.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.period.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource({
    "统计区域：陕西省/渭南市/蒲城县    统计时间：2025年10月1日至2025年10月31日, 2025-10",
    "统计时间：2025-10-01 至 2025-10-31, 2025-10",
    "统计时间：２０２５年１０月１日～２０２５年１０月３１日, 2025-10",
    "统计时间：2025/9/29-2025/10/5, 2025-W40",
    "2025年第40周应用情况, 2025-W40",
    "2024/2025学年初教基1001_小学, 2024-2025",
    "2024—2025学年度基本情况, 2024-2025",
    "蒲城县2025年10月平台应用情况统计表, 2025-10",
    "国家中小学智慧教育平台应用推广情况统计表（2023年6月20日）, 2023-06",
    "应用情况统计表(截至2023年6月20日), 2023-06",
    "填报日期：2025年8月30日, ",
    "导出时间：2025-11-02 09:14:33, ",
    "统计时间：, ",
    "统计时间：2025年10月1日至2025年10月20日, ",
    "统计时间：2025年13月1日至2025年13月31日, ",
    "2024/2026学年初, "
  })
  void thePeriodIsReadFromTheTitle(String title, String period) {
    var read = Titles.read(List.of(title)).period();
    assertThat(read == null ? null : read.toString()).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({
    "国家平台账号名单（截至2025年10月31日）, 2025-10-31",
    "数据截止日期：2025-10-31    导出时间：2025-11-02 09:14:33, 2025-10-31",
    "统计时间：2025/10/31, 2025-10-31",
    "统计时间：2025年10月1日至2025年10月31日, ",
    "填报日期：2025年8月30日, "
  })
  void theDayThatAListIsTrueOfIsReadFromTheTitle(String title, LocalDate asOf) {
    assertThat(Titles.read(List.of(title)).asOf()).isEqualTo(asOf);
  }

  @ParameterizedTest
  @CsvSource({"填报单位：蒲城县教育体育局          填报日期：2025年8月30日", "制表时间:2025.8.30"})
  void theFillingDateIsReadFromTheTitle(String title) {
    var titles = Titles.read(List.of("学校基本信息表", title));
    assertThat(titles.fillingDate()).isEqualTo(LocalDate.of(2025, 8, 30));
    assertThat(titles.period()).isNull();
  }

  @Property(tries = 300)
  void everyWholeMonthIsFound(
      @ForAll @IntRange(min = 2000, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    var whole = YearMonth.of(year, month);
    var title =
        "统计时间：%d年%d月1日至%d年%d月%d日".formatted(year, month, year, month, whole.lengthOfMonth());
    assertThat(Titles.read(List.of("表", title)).period()).isEqualTo(Period.month(whole));
  }

  @Property(tries = 300)
  void everyWeekFromMondayToSundayIsFound(@ForAll @IntRange(min = 0, max = 30_000) int days) {
    var monday = LocalDate.of(2000, 1, 1).plusDays(days).with(WeekFields.ISO.dayOfWeek(), 1);
    var title = "统计时间：" + monday + "至" + monday.plusDays(6);
    assertThat(Titles.read(List.of(title)).period()).isEqualTo(Period.week(monday));
  }

  @Property(tries = 300)
  void noTitleEverFails(@ForAll String title) {
    assertThat(Titles.read(List.of(title, title + "年" + title))).isNotNull();
  }
}
