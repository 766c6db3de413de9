package cn.liandong.seeds.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renders every bulletin text with exactly the variables that the module's README promises. */
class BulletinTextTest {

  private final Engine engine = Engine.builder().addDefaults().strictRendering(true).build();

  static Stream<Pack> packs() {
    return PackLoader.bundled().stream().map(PackLoader::load);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyTextRendersWithThePromisedVariables(Pack pack) {
    var figures = figures(pack, 3);

    assertThat(render(pack.metrics().bulletin().title(), figures))
        .startsWith(pack.metrics().bulletin().issuer() + "关于2025年10月");
    assertThat(pack.metrics().bulletin().sections())
        .filteredOn(section -> section.file() != null)
        .isNotEmpty()
        .allSatisfy(section ->
            assertThat(render(section.text(), figures)).isNotBlank().doesNotContain("{", "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pucheng-2025", "ordos-2023", "tongxin-2022"})
  void aMonthWithoutProblemsSaysSo(String code) {
    var pack = PackLoader.load(code);
    var problems =
        pack.metrics().bulletin().sections().stream()
            .filter(section -> section.code().equals("problems"))
            .map(section -> render(section.text(), figures(pack, 0)))
            .findFirst()
            .orElseThrow();

    assertThat(problems.strip().lines()).hasSize(1);
  }

  private String render(String text, Map<String, Object> figures) {
    return engine.parse(text).data(figures).render();
  }

  private static Map<String, Object> figures(Pack pack, int count) {
    var metrics = pack.metrics();
    var byIndicator =
        metrics.indicators().stream()
            .map(Indicator::code)
            .distinct()
            .collect(Collectors.toMap(code -> code, code -> "75.90%"));
    var byElement =
        metrics.dataElements().stream().collect(Collectors.toMap(DataElement::code, e -> 12));
    Map<String, Object> group = Map.of("count", count, "names", "甲校、乙校");
    var lists = new HashMap<String, Object>();
    metrics.streaks().stream()
        .filter(StreakRule::on)
        .forEach(rule -> lists.put(rule.code(), group));
    var figures = new HashMap<String, Object>();
    List.of("issuer", "unit", "period", "month", "cutOff")
        .forEach(name -> figures.put(name, "2025年10月"));
    figures.put("issuer", metrics.bulletin().issuer());
    List.of("schools", "schoolsWithData").forEach(name -> figures.put(name, 142));
    List.of("total", "previous", "change", "target", "versusTarget", "reaching")
        .forEach(name -> figures.put(name, byIndicator));
    List.of("missing", "excluded", "overHundred", "warned")
        .forEach(name -> figures.put(name, group));
    figures.put("sum", byElement);
    figures.put("ranking", Map.of("name", "教师活跃率", "first", "甲校（98.00%）", "last", "乙校"));
    figures.put("list", lists);
    return figures;
  }
}
