package cn.liandong.imports.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @ParameterizedTest
  @CsvSource({
    "曾家小学,zeng jia xiao xue",
    "单家堡小学,shan jia bao xiao xue",
    "仇家,qiu jia",
    "解家,xie jia",
    "查家,zha jia",
    "盖家,ge jia",
    "区家村,ou jia cun",
    "尉迟村,yu chi cun",
    "朴家,piao jia",
    "长沙路小学,chang sha lu xiao xue",
    "高新区解放小学,gao xin qu jie fang xiao xue",
    "六安路小学,lu an lu xiao xue"
  })
  void namesAreReadAsPeopleReadThem(String name, String words) {
    assertThat(Latin.words(name)).isEqualTo(words);
  }
}
