package cn.liandong.organization.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitTextTest {

  @Test
  void anOrdinalIsFoundInDigitsToo() {
    assertThat(UnitText.searchText("第十二小学", "2161020001", List.of("北关小学")))
        .contains("第12小学", "dsexx", "beiguanxiaoxue", "bgxx", "2161020001");
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
