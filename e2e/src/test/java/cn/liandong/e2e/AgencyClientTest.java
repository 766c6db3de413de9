package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sample client of the handbook, as an agency would run it. */
@ExtendWith(SystemExtension.class)
class AgencyClientTest {

  private static final Path HANDBOOK =
      Path.of(System.getProperty("liandong.checkout"), "docs/handbook/agency");
  private static final List<String> EVERYTHING = List.of("UNITS", "PUBLICATIONS");

  @TempDir Path folder;

  @BeforeEach
  void prepare(SampleSystem sample) throws IOException, InterruptedException {
    unpack(download(sample));
    assertThat(start("npm", "ci").waitFor()).isZero();
  }

  @Test
  void theSampleClientReadsTheRegistryAndAPublishedBulletin(SampleSystem sample) {
    var program = register(sample, "county", sample.countyId(), 1000, EVERYTHING);

    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThat(read(program, snapshot(sample)))
                .contains("units: 1")
                .contains("蒲城县")
                .contains("2025-10")
                .contains("I08: 75.90"));
  }

  @Test
  void aProgramReadsItsUnitAloneAndForItsPurposesAlone(SampleSystem sample) throws Exception {
    var school = sample.unit("罕井镇中心小学");
    var narrow = register(sample, "secadmin", school, 1000, EVERYTHING);
    var registry = register(sample, "secadmin", sample.countyId(), 1000, List.of("UNITS"));

    awaitUnits(narrow, "units: 1\n");
    assertThat(read(narrow, snapshot(sample))).contains("BULLETIN_NOT_FOUND");
    awaitUnits(registry, "units: 1");
    assertThat(read(registry, snapshot(sample))).contains("AGENCY_PURPOSE");
    var rest = new Rest(sample.system().url());
    assertThat(rest.call("GET", "/api/units", null, registry.get()).reason())
        .isEqualTo("PERSON_ONLY");
  }

  @Test
  void theDaysCallsComeToAnEndAndTheOwnerSeesThem(SampleSystem sample) throws Exception {
    var program = register(sample, "county", sample.countyId(), 2, EVERYTHING);

    assertThat(read(program, "")).contains("AGENCY_QUOTA");
    assertThat(program.seenBy(sample.as("county")).path("callsToday").asInt()).isEqualTo(2);
    var use = sample.as("secadmin").get("/api/agency-clients/" + program.id() + "/use", Map.of());
    assertThat(use.findValuesAsText("purpose")).containsExactly("UNITS");
    assertThat(use.findValuesAsText("calls")).containsExactly("2");
  }

  @Test
  void whoIsSuspendedIsRefusedHereAndAtTheSignInUntilResumed(SampleSystem sample)
      throws Exception {
    var program = register(sample, "county", sample.countyId(), 1000, EVERYTHING);
    awaitUnits(program, "units: 1");
    var token = program.get();
    var path = "/api/agency-clients/" + program.id();

    sample.as("secadmin").post(path + "/suspend", Map.of("reason", "密钥外泄"));

    Awaitility.await()
        .untilAsserted(() -> assertThatThrownBy(program::get).hasMessageContaining("answered 4"));
    Awaitility.await()
        .untilAsserted(() -> assertThat(run(client(sample, ""), Map.of("LIANDONG_TOKEN", token)))
            .contains("UNAUTHENTICATED"));
    sample.as("secadmin").post(path + "/resume", Map.of());
    Awaitility.await().ignoreExceptions().until(() -> !program.get().isEmpty());
    awaitUnits(program, "units: 1");
  }

  @Test
  void whatSomebodyOpensAtTheSignInServerIsFoundAndClosed(SampleSystem sample) {
    var program = register(sample, "county", sample.countyId(), 1000, EVERYTHING);
    var keycloak = new KeycloakCalls(sample.system());
    var client =
        (ObjectNode) keycloak.get("/liandong/clients?clientId=" + program.clientId()).get(0);
    keycloak.put(
        "/liandong/clients/" + client.path("id").asText(),
        client.put("directAccessGrantsEnabled", true));

    assertThat(accounts(sample)).contains(program.clientId()).contains("公钥以外的方式登录");
    accounts(sample, "--repair");

    Awaitility.await()
        .untilAsserted(() -> assertThat(accounts(sample)).doesNotContain(program.clientId()));
  }

  private static String accounts(SampleSystem sample, String... options) {
    var command = new ArrayList<>(List.of("accounts"));
    command.addAll(List.of(options));
    return sample.system().run(command).output();
  }

  private static AgencyProgram register(
      SampleSystem sample, String person, String unit, int quota, List<String> purposes) {
    return AgencyProgram.register(sample.system(), person, unit, quota, purposes);
  }

  /** Until the grant has arrived. */
  private void awaitUnits(AgencyProgram program, String text) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(read(program, "")).contains(text));
  }

  private static String snapshot(SampleSystem sample) {
    return sample
        .as("county")
        .get("/api/bulletins/" + sample.bulletinId(SampleSystem.MONTHS.getLast()))
        .path("snapshotId")
        .asText();
  }

  private static byte[] download(SampleSystem sample) {
    var archive =
        new Rest(sample.system().url()).call("GET", "/api/agency/contracts.zip", null, null);
    assertThat(archive.status()).isEqualTo(200);
    return archive.bytes();
  }

  private void unpack(byte[] archive) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }

  private String[] client(SampleSystem sample, String snapshotId) {
    return client(sample.system(), snapshotId);
  }

  private String[] client(RunningSystem system, String snapshotId) {
    return new String[] {
      "node", "client.mjs", system.url().getAuthority(), folder.toString(), snapshotId
    };
  }

  /** What the client says, signed in by its key. */
  private String read(AgencyProgram program, String snapshotId)
      throws IOException, InterruptedException {
    var file = folder.resolve("private.pem");
    var key = Base64.getMimeEncoder().encodeToString(program.key().pair().getPrivate().getEncoded());
    Files.writeString(
        file, "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n".formatted(key));
    return run(
        client(program.system(), snapshotId),
        Map.of(
            "LIANDONG_ISSUER", program.system().keycloak() + "/realms/liandong",
            "LIANDONG_CLIENT", program.clientId(),
            "LIANDONG_KEY", file.toString()));
  }

  private static String run(String[] command, Map<String, String> environment)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(HANDBOOK.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return output;
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(HANDBOOK.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
