package cn.liandong.organization.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinTest {

  @ParameterizedTest
  @CsvSource({"一,1", "十,10", "十二,12", "二十,20", "二十一,21", "一百零三,103", "12,12"})
  void aChineseNumeralIsCounted(String numeral, int number) {
    assertThat(Latin.number(numeral)).isEqualTo(number);
  }

  @Test
  void schoolsFollowTheirOrdinals() {
    var names = List.of("第一小学", "第二小学", "第三小学", "第十小学", "第十一小学", "第二十小学");

    assertThat(names.stream().sorted(java.util.Comparator.comparing(Latin::sortKey)).toList())
        .isEqualTo(names);
  }

  @Test
  void surnamesAreReadAsSurnames() {
    assertThat(Latin.words("单家堡小学")).startsWith("shan");
    assertThat(Latin.words("曾家小学")).startsWith("zeng");
  }

  @Test
  void orderNumberComesFirstAndNoneComesLast() {
    var id = new UUID(0, 0);
    var keys =
        IntStream.of(2, 10, 0)
            .mapToObj(order -> UnitText.printKey(order, Level.SCHOOL, "小学", id))
            .toList();

    assertThat(keys).isSorted();
  }
}
