package cn.liandong.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A system administrator reads a school's data, the county is told, the auditor sees what he read. */
@ExtendWith(SystemExtension.class)
class EmergencyAccessWalkTest {

  private static final String SCHOOL = "兴镇山王教学点";
  private static final String REASON = "月报活跃率为零，需要核对上报的数字";

  @AfterEach
  void end(SampleSystem sample) {
    var administrator = sample.as("sysadmin");
    administrator.list("/api/emergency-accesses", Map.of()).stream()
        .filter(access -> access.path("state").asText().equals("OPEN"))
        .forEach(access ->
            administrator.post(
                "/api/emergency-accesses/" + access.path("id").asText() + "/close", Map.of()));
  }

  @Test
  void anAccessIsOpenedToldReadAndEnded(SampleSystem sample, Chromium chromium) {
    try (var system = chromium.signIn(sample, "sysadmin", 1366, 768)) {
      open(system);
      awaitReading(sample);
      reads(system);
      countyTakesNote(sample, chromium);
      auditorSees(sample, chromium);
      end(system);
    }
  }

  private static void open(Console system) {
    system.menu("应急查阅");
    system.button("开通应急查阅").click();
    choose(system);
    system.page().getByRole(AriaRole.TEXTBOX, named("原因")).fill("有急事");
    system.button("开通").click();
    system.shows("至少 10 个字");
    system.page().getByRole(AriaRole.TEXTBOX, named("原因")).fill(REASON);
    system.shoot("emergency-open");
    system.button("开通").click();
    system.shows("已开通", REASON, "查阅中", "待知悉");
    system.shoot("emergency-opened");
  }

  /** Among more than fit into the list. */
  private static void choose(Console system) {
    assertThat(system.page().locator("[class*=-enter-active]")).hasCount(0);
    var box = system.dialog().getByRole(AriaRole.COMBOBOX);
    box.click(new Locator.ClickOptions().setForce(true));
    box.pressSequentially(SCHOOL);
    var options = system.page().locator(".el-select-dropdown__item:visible");
    assertThat(options).hasCount(1);
    options.click();
    assertThat(system.dialog()).containsText(SCHOOL);
  }

  private static void awaitReading(SampleSystem sample) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !sample.as("sysadmin").list("/api/units", Map.of("query", SCHOOL)).isEmpty());
  }

  private static void reads(Console system) {
    system.choose("当前身份", "应急查阅");
    system.open("/units");
    system.shows(SCHOOL);
    system.shoot("emergency-units");
    assertThat(system.link("导入")).hasCount(0);
    system.choose("当前身份", "系统管理员");
  }

  private static void countyTakesNote(SampleSystem sample, Chromium chromium) {
    try (var county = chromium.signIn(sample, "county", 1366, 768)) {
      county.shows("还没有人确认知悉");
      county.shoot("emergency-notice");
      county.link("查看并确认").click();
      var row =
          county
              .page()
              .getByRole(AriaRole.ROW)
              .filter(new Locator.FilterOptions().setHasText(REASON));
      row.getByText("已知悉").click();
      county.page().getByLabel("说明，可以不填").fill("已电话核实");
      county.shoot("emergency-acknowledge");
      county.dialog().getByRole(AriaRole.BUTTON, exactly("已知悉")).click();
      assertThat(row).containsText("已电话核实");
      county.shoot("emergency-acknowledged");
    }
  }

  private static void auditorSees(SampleSystem sample, Chromium chromium) {
    var read = Map.of("service", "identity", "actor", "sysadmin", "action", "EMERGENCY_READ");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            Assertions.assertThat(sample.as("auditor").list("/api/audit", read))
                .anyMatch(entry -> entry.path("detail").asText().startsWith("organization Unit")));
    try (var auditor = chromium.signIn(sample, "auditor", 1366, 768)) {
      auditor.menu("应急查阅");
      auditor.shows(REASON, "已电话核实");
      auditor.open("/audit");
      auditor.shows("应急查阅期间的调用");
      auditor.shoot("emergency-audit");
    }
  }

  private static void end(Console system) {
    system.menu("应急查阅");
    system.page().getByText("结束", new Page.GetByTextOptions().setExact(true)).click();
    system.shows("已结束。");
    assertThat(system.page().getByLabel("当前身份")).hasCount(0);
    system.shoot("emergency-ended");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions exactly(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
