package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of the console on small and large screens, at 200 % zoom and without a mouse. */
@ExtendWith(SystemExtension.class)
class PagesTest {

  private static final long FIRST_PAGE_BYTES = 500_000;
  private static final String SCROLL =
      "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth";

  @TestFactory
  Stream<DynamicTest> noPageOfTheClerkScrollsSideways(SampleSystem sample, Chromium chromium) {
    var console = chromium.signIn(sample, "county", 1366, 768);
    var imported = "/imports/" + lastImport(sample);
    var bulletin = "/bulletins/" + sample.bulletinId(SampleSystem.MONTHS.getLast());
    return Stream.of(
            "/today",
            "/imports",
            imported + "?step=mapping",
            imported + "?step=preview",
            "/disputes?show=all",
            "/rehearsal?period=2025-10",
            "/bulletins",
            bulletin,
            "/indicators?period=2025-10&indicator=I08",
            "/warnings",
            "/units",
            "/people",
            "/corrections",
            "/deletions",
            "/consents",
            "/platform-accounts",
            "/activations",
            "/agency-clients",
            "/emergency-accesses",
            "/sign-ins",
            "/my-account",
            "/personal-data",
            "/pack")
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () -> {
                  console.open(path);
                  show(console, name(path) + "-1366", 1366, 768);
                  show(console, name(path) + "-1920", 1920, 1080);
                  show(console, name(path) + "-zoomed", 1366 / 2, 768 / 2);
                }))
        .onClose(console::close);
  }

  @TestFactory
  Stream<DynamicTest> noPageOfTheThreeAdministratorsScrollsSideways(
      SampleSystem sample, Chromium chromium) {
    return Stream.of("sysadmin /grants",
            "sysadmin /emergency-accesses",
            "secadmin /grants",
            "auditor /audit")
        .map(visit -> visit.split(" "))
        .map(visit ->
            DynamicTest.dynamicTest(
                String.join(" ", visit),
                () -> {
                  try (var console = chromium.signIn(sample, visit[0], 1366, 768)) {
                    console.open(visit[1]);
                    show(console, visit[0] + name(visit[1]) + "-1366", 1366, 768);
                    show(console, visit[0] + name(visit[1]) + "-1920", 1920, 1080);
                    show(console, visit[0] + name(visit[1]) + "-zoomed", 1366 / 2, 768 / 2);
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> noPageOfTheSchoolScrollsSidewaysOnAPhone(
      SampleSystem sample, Chromium chromium) {
    var console = chromium.signIn(sample, "school", 375, 812);
    return Stream.of(
            "/my-school?period=2025-10",
            "/people",
            "/corrections",
            "/deletions",
            "/consents",
            "/platform-accounts",
            "/activations",
            "/bulletins",
            "/my-account",
            "/personal-data",
            "/pack")
        .map(path ->
            DynamicTest.dynamicTest(
                path,
                () -> {
                  console.open(path);
                  show(console, "school-" + name(path) + "-375", 375, 812);
                }))
        .onClose(console::close);
  }

  private static void show(Console console, String name, int width, int height) {
    console.page().setViewportSize(width, height);
    console.shoot(name);
    assertThat((Integer) console.page().evaluate(SCROLL)).as(name).isLessThanOrEqualTo(0);
  }

  private static String name(String path) {
    return path.replaceAll("[?].*step=", "-")
        .replaceAll("[?].*|[.][0-9a-f-]{36}", "")
        .replace('/', '-');
  }

  private static String lastImport(SampleSystem sample) {
    return sample
        .as("county")
        .list("/api/imports", Map.of("template", "usage", "unitId", sample.countyId()))
        .getLast()
        .path("id")
        .asText();
  }

  @Test
  void anImportIsPreviewedAndDiscardedByKeyboardAlone(SampleSystem sample, Chromium chromium) {
    try (var console = chromium.signIn(sample, "county", 1366, 768)) {
      var keys = new Keys(console.page());
      keys.tabTo("数据导入");
      keys.press("Enter");
      console.shows("导入新文件");
      console.quiet();
      keys.tabTo("学校名录");
      keys.press("Space");
      console.quiet();
      keys.choose("把文件拖到这里").setFiles(SystemExtension.sample("pucheng-export-2025-08.xlsx"));
      keys.tabTo("上传并预览");
      keys.press("Enter");
      console.page().waitForURL("**/#/imports/*");
      console.shows("完全相同", "预览核对");
      keys.tabTo("放弃");
      keys.press("Enter");
      console.shows("不再保留");
      keys.tabTo("放弃");
      keys.press("Enter");
      console.shows("已放弃");
    }
  }

  @Test
  void anAddressThatComesBeforeTheFirstPageIsOpened(SampleSystem sample, Chromium chromium) {
    try (var console = chromium.signIn(sample, "county", 1366, 768)) {
      var page = console.page();
      page.route(
          "**/api/session",
          route -> {
            page.evaluate("location.hash = '#/warnings'");
            route.resume();
          });
      page.reload();

      PlaywrightAssertions.assertThat(page.locator("h1")).hasText("预警");
      PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/#/warnings.*"));
    }
  }

  @Test
  void theFirstPageIsSmall(SampleSystem sample, Chromium chromium) {
    try (var console = chromium.signIn(sample, "county", 1366, 768)) {
      console.quiet();
      var urls = new ConcurrentHashMap<String, String>();
      var received = new TreeMap<String, Long>();
      var network = console.page().context().newCDPSession(console.page());
      network.on(
          "Network.responseReceived",
          event -> {
            if (event.get("type").getAsString().equals("Document")) {
              urls.clear();
              received.clear();
            }
            urls.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("response").get("url").getAsString());
          });
      network.on(
          "Network.loadingFinished",
          event -> {
            var url = urls.get(event.get("requestId").getAsString());
            if (url != null) {
              received.merge(url, event.get("encodedDataLength").getAsLong(), Long::sum);
            }
          });
      network.send("Network.enable");
      var off = new JsonObject();
      off.addProperty("cacheDisabled", true);
      network.send("Network.setCacheDisabled", off);
      console.reload();

      assertThat(received.values().stream().mapToLong(Long::longValue).sum())
          .as("%s", received)
          .isBetween(50_000L, FIRST_PAGE_BYTES);
    }
  }

  @Test
  void theBrowserNeverHoldsAReadableToken(SampleSystem sample, Chromium chromium) {
    try (var console = chromium.signIn(sample, "county", 1366, 768)) {
      var readable =
          console.page().evaluate("document.cookie + JSON.stringify(localStorage)").toString();
      assertThat(readable).doesNotContain("eyJ");
    }
  }
}
