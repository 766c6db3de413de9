package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.seeds.demo.Bulletins;
import cn.liandong.seeds.demo.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 in the middle of a write, when every row is written and nothing committed. The restarted
 * system has nothing of it or all of it.
 */
@Tag("standalone-only") // a write is one transaction of one service, whichever JVM it runs in
@ExtendWith({SystemExtension.class, Steps.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillTest {

  private static final Province PROVINCE = new Province(7, 1, 6_000);

  /** The schools are known from the day of their import on. */
  private static final YearMonth MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai"));

  /** Other tests have schools of their own there. */
  private static final String SCHOOLS =
      "select count(*) from organization.unit_version where level = 'SCHOOL' and name like '示例%'";
  private static final String REPORTS =
      "select count(*) from metrics.report where period = '%s'".formatted(MONTH);
  private static final String KNOWN_SCHOOLS =
      "select count(*) from metrics.unit_ref where level = 'SCHOOL' and name like '示例%'";

  @TempDir static Path folder;

  @Test
  @Order(1)
  void aConfirmOfSixThousandSchoolsSurvivesTheDeathOfTheJvm(OrdosSystem ordos) throws Exception {
    var file = folder.resolve("units.xlsx");
    PROVINCE.writeUnits(file);
    var imports = new ImportCalls(ordos.as("county"), ordos.cityId(), "units");
    var ready = imports.answer(imports.upload(file));

    whileConfirming(ordos, imports, ready, "organization", ordos.system()::killPrograms);

    assertThat(nothingOrAll(ordos, ready, "organization", SCHOOLS)).isTrue();
    assertConfirmedOnce(ordos, imports, ready, SCHOOLS);
  }

  @Test
  @Order(2)
  void aConfirmOfSixThousandReportsSurvivesTheDeathOfPostgres(OrdosSystem ordos) throws Exception {
    awaitSchoolsInMetrics(ordos);
    var file = folder.resolve("usage.xlsx");
    PROVINCE.writeUsage(MONTH, 1, file);
    var imports = new ImportCalls(ordos.as("county"), ordos.cityId());
    var ready = imports.answer(imports.upload(file));

    var token = ordos.system().token("county");
    whileConfirming(
        ordos,
        imports,
        ready,
        "metrics",
        () -> {
          ordos.system().kill(new Database(ordos.system()).postmaster());
          assertComeBackLater(
              new Rest(ordos.system().url()).call("GET", "/api/units", null, token));
        });

    assertThat(nothingOrAll(ordos, ready, "metrics", REPORTS)).isTrue();
    assertConfirmedOnce(ordos, imports, ready, REPORTS);
  }

  @Test
  @Order(3)
  void aPublicationThatDiedIsStillApprovedAndIsPublishedByAskingAgain(OrdosSystem ordos)
      throws Exception {
    var clerk = ordos.as("county");
    ordos.importTable2(
        Workbooks.edited(
            OrdosSystem.TABLE2,
            folder.resolve("table2-2023-08.xls"),
            Workbooks.replacing(Map.of("2023年6月", "2023年8月"))));
    var draft = clerk.post("/api/bulletins", Map.of("unitId", ordos.cityId(), "period", "2023-08"));
    var id = ImportCalls.id(draft);
    var approved = ordos.as("leader").post("/api/bulletins/" + id + "/approve", version(draft));

    try (var held = new Held(new Database(ordos.system()), "metrics")) {
      var publication =
          CompletableFuture.runAsync(() -> publish(ordos, id, approved.path("version").asLong()));
      held.awaitWriter();
      ordos.system().killPrograms();
      publication.join();
    }
    ordos.system().up();

    var found = clerk.get("/api/bulletins/" + id);
    assertThat(found.path("state").asText()).isEqualTo("APPROVED");
    assertThat(found.path("docxSha256").asText()).isEmpty();
    var published =
        new Bulletins(clerk, ordos.as("leader"), ordos.cityId()).publish(YearMonth.of(2023, 8));
    var docx = folder.resolve("bulletin.docx");
    clerk.download("/api/bulletins/" + id + "/bulletin.docx", docx);
    assertThat(Hashes.sha256(Files.readAllBytes(docx)))
        .isEqualTo(published.path("docxSha256").asText());
  }

  private static void assertComeBackLater(Rest.Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.reason()).isEqualTo("DATABASE_AWAY");
    assertThat(answer.json().path("detail").asText()).contains("一分钟后再试");
  }

  private static void awaitSchoolsInMetrics(OrdosSystem ordos) {
    var database = new Database(ordos.system());
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> database.count(KNOWN_SCHOOLS) == PROVINCE.schools());
  }

  private static void whileConfirming(
      OrdosSystem ordos, ImportCalls imports, JsonNode ready, String service, Runnable kill)
      throws Exception {
    try (var held = new Held(new Database(ordos.system()), service)) {
      assertThat(imports.order(ready, false).path("state").asText()).isEqualTo("CONFIRMING");
      held.awaitWriter();
      kill.run();
    }
    ordos.system().up();
  }

  /** In one look: the rows are there if and only if the import says so. */
  private static boolean nothingOrAll(
      OrdosSystem ordos, JsonNode ready, String service, String rows) {
    var id = ready.path("id").asText();
    var query =
        """
        select case state when 'CONFIRMED' then (%s) = %d else (%s) = 0 end::int
        from %s.import_job where id = '%s'\
        """
            .formatted(rows, PROVINCE.schools(), rows, service, id.substring(id.length() - 36));
    return new Database(ordos.system()).count(query) == 1;
  }

  /** The started system finishes what was ordered; ordering it again changes nothing. */
  private static void assertConfirmedOnce(
      OrdosSystem ordos, ImportCalls imports, JsonNode ready, String rows) {
    assertThat(imports.settled(ImportCalls.id(ready)).path("state").asText())
        .isEqualTo("CONFIRMED");
    assertThat(imports.confirm(ready, false).path("state").asText()).isEqualTo("CONFIRMED");
    assertThat(new Database(ordos.system()).count(rows)).isEqualTo(PROVINCE.schools());
  }

  private static void publish(OrdosSystem ordos, String id, long version) {
    var body = "{\"version\":%d}".formatted(version);
    try {
      new Rest(ordos.system().url())
          .call("POST", "/api/bulletins/" + id + "/publish", body, ordos.system().token("county"));
    } catch (UncheckedIOException e) {
      // The server died with the call, as it should.
    }
  }

  private static Map<String, Long> version(JsonNode bulletin) {
    return Map.of("version", bulletin.path("version").asLong());
  }
}
