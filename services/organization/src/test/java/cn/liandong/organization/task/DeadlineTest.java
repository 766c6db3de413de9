package cn.liandong.organization.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022年12月           | MONTH     | 2022年12月    | 2022-12-31
          2023年5月底前        | MONTH     | 2023年5月     | 2023-05-31
          2023年 7 月 31 日前  | DATE      | 2023年7月31日 | 2023-07-31
          2023年7月底前完成    | MONTH     | 2023年7月     | 2023-07-31
          2023-07              | MONTH     | 2023年7月     | 2023-07-31
          2025-05-30           | DATE      | 2025年5月30日 | 2025-05-30
          长期坚持             | LONG_TERM | 长期          |
          每月20日             | RECURRING | 每月20日      |
          每学期               | RECURRING | 每学期        |
          """)
  void aCellIsReadAsItIsWritten(String cell, Deadline.Kind kind, String text, LocalDate due) {
    assertThat(Deadline.parse(cell)).contains(new Deadline(kind, text, due));
  }

  @Test
  void anEmptyCellIsNoDeadlineAndNonsenseIsNotGuessed() {
    assertThat(Deadline.parse(" ")).contains(Deadline.NONE);
    assertThat(Deadline.parse("尽快")).isEmpty();
    assertThat(Deadline.parse("2023年13月")).isEmpty();
  }

  @Test
  void theWordsOfATaskGiveADeadlineWhereTheTableHasNoColumn() {
    assertThat(Deadline.in("确保在2023年4月底完成全员培训").due()).isEqualTo("2023-04-30");
    assertThat(Deadline.in("能力提升工程2.0的内容").kind()).isEqualTo(Deadline.Kind.NONE);
    assertThat(Deadline.in("每班每周至少推荐1次").text()).isEqualTo("每周");
  }
}
