package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A merger and a town's transfer on 1 September, seen from August, from September, and undone. */
@ExtendWith({SystemExtension.class, Steps.class})
class UnitOperationTest {

  private static final String MERGED = "罕井镇西坡小学";
  private static final String HEIR = "罕井镇南庄小学";
  private static final String TOWN = "孙镇中心校";
  private static final String NEW_PARENT = "罕井镇中心校";
  private static final String DAY_BEFORE = "2025-08-31";
  private static final String DAY = "2025-09-01";
  private static final String PERIOD = "2025-09";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What two months look like from today. */
  private record Months(JsonNode august, JsonNode september) {

    static Months read(SampleSystem sample) {
      return new Months(values(sample, "2025-08"), values(sample, PERIOD));
    }

    long denominator(String school) {
      return find(september, school).orElseThrow().path("denominator").asLong();
    }
  }

  @AfterEach
  void takeBack(SampleSystem sample) {
    for (var operation : operations(sample)) {
      if (operation.path("undoTime").isNull()) {
        var path = "/api/unit-operations/%s/undo".formatted(operation.path("id").asText());
        sample.as("county").post(path, Map.of());
      }
    }
  }

  @Test
  void augustStaysSeptemberFollowsAndUndoRestoresBoth(SampleSystem sample, Chromium chromium) {
    var before = Months.read(sample);
    var bulletin = bulletin(sample);
    var moved = schoolsOf(sample, TOWN, DAY_BEFORE);
    try (var console = chromium.signIn(sample, "county", 1366, 768)) {
      transfer(console, sample);
      merge(console, sample);
      await(sample, september -> find(september, MERGED).isEmpty());

      var after = Months.read(sample);
      Assertions.assertThat(after.august).isEqualTo(before.august);
      Assertions.assertThat(bulletin(sample)).isEqualTo(bulletin);
      Assertions.assertThat(after.denominator(HEIR))
          .isEqualTo(before.denominator(HEIR) + before.denominator(MERGED));
      Assertions.assertThat(schoolsOf(sample, NEW_PARENT, DAY_BEFORE))
          .contains(MERGED)
          .doesNotContainAnyElementsOf(moved);
      Assertions.assertThat(schoolsOf(sample, NEW_PARENT, DAY))
          .doesNotContain(MERGED)
          .containsAll(moved);

      undoNewest(console, MERGED);
      undoNewest(console, TOWN);
    }
    await(sample, before.september::equals);
    Assertions.assertThat(Months.read(sample)).isEqualTo(before);
    Assertions.assertThat(schoolsOf(sample, TOWN, DAY)).isEqualTo(moved);
  }

  private static void transfer(Console console, SampleSystem sample) {
    order(console, sample.unit(TOWN), "划转", "新的上级", NEW_PARENT);
    console.shoot("unit-operation-transfer-1366");
    carryOut(console, TOWN);
  }

  private static void merge(Console console, SampleSystem sample) {
    order(console, sample.unit(MERGED), "合并", "并入单位", HEIR);
    assertThat(console.page().locator("h2").last()).hasText("合并：" + MERGED + " → " + HEIR);
    console.shows("排名分组中的学校数", "合并前各校年报之和");
    console.shoot("unit-operation-merger-1366");
    carryOut(console, MERGED);
    console.shoot("unit-operations-1366");
  }

  /** Fills the form and looks at the preview. */
  private static void order(
      Console console, String unit, String kind, String targetLabel, String target) {
    console.open("/unit-operations/new?unit=" + unit);
    var page = console.page();
    page.locator(".el-radio-button").filter(new Locator.FilterOptions().setHasText(kind)).click();
    var day = page.getByLabel("生效日期");
    day.fill(DAY);
    day.press("Enter");
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(targetLabel))
        .last()
        .click(new Locator.ClickOptions().setForce(true));
    page.keyboard().insertText(target);
    page.locator(".el-select-dropdown__item:visible").getByText(target).first().click();
    page.keyboard().press("Escape");
    page.getByPlaceholder("文件名称、文号或原因").fill("县政办〔2025〕8号");
    console.button("预览").click();
    assertThat(console.button("确定办理")).isVisible();
  }

  private static void carryOut(Console console, String unit) {
    console.button("确定办理").click();
    assertThat(console.page().locator("h1")).hasText("单位变动");
    assertThat(console.page().locator(".data-table tbody tr").first()).containsText(unit);
  }

  private static void undoNewest(Console console, String unit) {
    var row =
        console
            .page()
            .locator(".data-table tbody tr:not(.muted)")
            .filter(new Locator.FilterOptions().setHasText(unit))
            .first();
    row.getByText("撤销这次变动").click();
    console.dialog().getByText("撤销这次变动").last().click();
    assertThat(row).hasCount(0);
  }

  private static List<JsonNode> operations(SampleSystem sample) {
    return sample.as("county").list("/api/unit-operations", Map.of());
  }

  private static JsonNode bulletin(SampleSystem sample) {
    var august = sample.bulletinId(YearMonth.of(2025, 8));
    return sample.as("county").get("/api/bulletins/" + august);
  }

  private static JsonNode values(SampleSystem sample, String period) {
    return sample
        .as("county")
        .get("/api/indicators/I08/values", Map.of("unitId", sample.countyId(), "period", period));
  }

  private static void await(SampleSystem sample, Predicate<JsonNode> september) {
    Awaitility.await().atMost(PATIENCE).until(() -> september.test(values(sample, PERIOD)));
  }

  private static Optional<JsonNode> find(JsonNode values, String school) {
    return StreamSupport.stream(values.path("values").spliterator(), false)
        .filter(value -> value.path("unitName").asText().equals(school))
        .findFirst();
  }

  private static List<String> schoolsOf(SampleSystem sample, String parent, String day) {
    var query = Map.of("parentId", sample.unit(parent), "level", "SCHOOL", "asOf", day);
    return sample.as("county").list("/api/units", query).stream()
        .map(unit -> unit.path("name").asText())
        .toList();
  }
}
