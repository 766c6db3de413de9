package cn.liandong.metrics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.liandong.common.error.Failure;
import cn.liandong.metrics.MetricsError;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulletinTemplateTest {

  @ParameterizedTest
  @ValueSource(strings = {"本月{period", "{#if period}没有结束", "{nobody.knows}"})
  void aBrokenTextIsNamedWithWhatIsWrongAndWhatToDo(String text) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> BulletinText.fill("总体情况", text, Map.of("period", "2025年10月")))
        .satisfies(failure -> {
          assertThat(failure.reason()).isEqualTo(MetricsError.BULLETIN_TEMPLATE_BROKEN);
          assertThat(failure).hasMessageContaining("总体情况").hasMessageContaining("请修改政策包");
        });
  }
}
