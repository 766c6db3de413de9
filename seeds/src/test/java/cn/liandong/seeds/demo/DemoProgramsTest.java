package cn.liandong.seeds.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoProgramsTest {

  @TempDir Path folder;

  private FakeLiandong liandong;

  @BeforeEach
  void start() throws IOException {
    liandong = new FakeLiandong();
  }

  @AfterEach
  void stop() {
    liandong.close();
  }

  @Test
  void sixMonthsAreLoadedAndTheLastBulletinIsLeftToTheReader() throws Exception {
    DemoData.load(arguments("--last", "2026-10", "--folder", folder.toString()));

    assertThat(liandong.imports.values())
        .extracting(known -> known.get("state"))
        .hasSize(8)
        .containsOnly("CONFIRMED");
    assertThat(liandong.bulletins.values())
        .extracting(bulletin -> bulletin.get("period"))
        .containsExactly("2026-05", "2026-06", "2026-07", "2026-08", "2026-09");
    assertThat(liandong.bulletins.values())
        .extracting(bulletin -> bulletin.get("state"))
        .containsOnly("PUBLISHED");
    assertThat(liandong.grants)
        .containsEntry("leader", "COUNTY_LEADER@c")
        .containsEntry("town", "TOWN_ADMINISTRATOR@t")
        .containsEntry("school", "SCHOOL_ADMINISTRATOR@s");
  }

  @Test
  void questionsAreAnsweredByNameAndByWhatIsStillFree() throws Exception {
    DemoData.load(arguments("--last", "2026-10", "--folder", folder.toString()));

    assertThat(liandong.answers.getFirst()).isEqualTo("central_school");
    assertThat(liandong.answers.subList(1, 8)).containsOnly("free");
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    DemoData.load(arguments("--last", "2026-10", "--folder", folder.toString()));
    liandong.calls.clear();

    DemoData.load(arguments("--last", "2026-10", "--folder", folder.toString()));

    assertThat(liandong.calls).isEmpty();
  }

  @Test
  void theDemoPublishesThreeMonthsAndSavesTheirFiles() throws Exception {
    Demo.run(arguments("--last", "2026-10", "--out", folder.toString()));

    for (String month : List.of("2026-08", "2026-09", "2026-10")) {
      assertThat(folder.resolve("通报-%s.docx".formatted(month))).hasContent("file");
      assertThat(folder.resolve("通报附件-%s.xlsx".formatted(month))).hasContent("file");
    }
  }

  @Test
  void theDemoTakesAFolderOfFilesMadeByHand() throws Exception {
    CountyFiles.write(new DemoCounty(7), YearMonth.of(2025, 10), 4, folder.resolve("given"));

    Demo.run(arguments("--folder", folder.resolve("given").toString(), "--out", folder.toString()));

    assertThat(liandong.bulletins).containsOnlyKeys("b2025-08", "b2025-09", "b2025-10");
  }

  @Test
  void aCityGetsTheTableOfItsBanners() throws Exception {
    DemoData.load(
        arguments("--pack", "ordos-2023", "--last", "2026-10", "--folder", folder.toString()));

    assertThat(liandong.imports.values())
        .extracting(known -> known.get("template"))
        .hasSize(6)
        .containsOnly("table2");
    assertThat(liandong.bulletins).hasSize(5);
    try (var workbook =
        WorkbookFactory.create(folder.resolve("demo-table2-2026-10.xlsx").toFile())) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(11);
      assertThat(sheet.getMergedRegions().stream().map(r -> r.formatAsString()))
          .containsExactlyInAnyOrder("A1:J1", "A2:A3", "B2:B3", "C2:E2", "F2:H2", "I2:I3", "J2:J3");
    }
  }

  @Test
  void aMissingPasswordIsNamed() {
    var arguments =
        new Arguments(new String[] {"--token-url", liandong.url() + "/token"}, Map.of());

    assertThatThrownBy(arguments::clerk).hasMessage("缺少 环境变量 LIANDONG_PASSWORD");
  }

  private Arguments arguments(String... more) {
    var all =
        new ArrayList<>(List.of("--url", liandong.url(), "--token-url", liandong.url() + "/token"));
    all.addAll(List.of(more));
    return new Arguments(
        all.toArray(String[]::new),
        Map.of(
            "LIANDONG_PASSWORD", "secret",
            "LIANDONG_LEADER_PASSWORD", "secret",
            "LIANDONG_TOWN_PASSWORD", "secret",
            "LIANDONG_SCHOOL_PASSWORD", "secret"));
  }
}
