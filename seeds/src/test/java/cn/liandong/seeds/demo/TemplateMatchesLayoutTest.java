package cn.liandong.seeds.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.seeds.pack.ImportTemplate;
import cn.liandong.seeds.pack.PackLoader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateMatchesLayoutTest {

  @ParameterizedTest
  @ValueSource(strings = {"pucheng-2025", "ordos-2023"})
  void everyColumnOfAnExportIsOneOfTheTemplates(String pack) {
    ImportTemplate usage =
        PackLoader.load(pack).metrics().templates().stream()
            .filter(template -> template.code().equals("usage"))
            .findFirst()
            .orElseThrow();
    var headings =
        IntStream.range(0, UsageLayout.UPPER.size())
            .mapToObj(at -> List.of(UsageLayout.UPPER.get(at), UsageLayout.LOWER.get(at)))
            .toList();

    assertThat(headings)
        .allSatisfy(heading ->
            assertThat(usage.columns())
                .filteredOn(column -> column.headings().contains(heading))
                .hasSize(1));
  }
}
