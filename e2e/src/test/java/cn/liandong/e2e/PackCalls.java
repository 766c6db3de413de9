package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.seeds.demo.ApiClient;
import cn.liandong.seeds.pack.PackContent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;

/** The second version of a pack, from its upload until it is in force everywhere. */
record PackCalls(ApiClient clerk, String code) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String ACTIVATION = "/api/packs/2/activation";

  void uploadSecond() throws IOException {
    var file = Base64.getEncoder().encodeToString(second());
    assertThat(clerk.post("/api/packs", Map.of("file", file)).path("version").asInt()).isEqualTo(2);
    Awaitility.await().atMost(PATIENCE).until(() -> secondVersion().path("ready").asBoolean());
  }

  private byte[] second() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(PackContent.installed(code).zip()));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            text.replaceFirst("(?m)^version: 1$", "version: 2").getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  JsonNode activate() {
    return clerk.post(ACTIVATION, order());
  }

  /** By whoever may not live to answer. */
  Rest.Answer activate(Rest rest, String token) {
    var body = JsonNodeFactory.instance.objectNode();
    order().forEach(body::put);
    return rest.call("POST", ACTIVATION, body.toString(), token);
  }

  private Map<String, String> order() {
    return Map.of(
        "contentSha256",
        secondVersion().path("contentSha256").asText(),
        "fromPeriod",
        YearMonth.now(ZoneId.of("Asia/Shanghai")).toString(),
        "reason",
        "断电演练");
  }

  JsonNode versions() {
    return clerk.get("/api/packs");
  }

  private JsonNode secondVersion() {
    return version(2);
  }

  private JsonNode version(int number) {
    for (var version : versions().path("versions")) {
      if (version.path("version").asInt() == number) {
        return version;
      }
    }
    throw new AssertionError("no version " + number);
  }

  /** organization and metrics each say by which version they go. */
  void awaitInForce(int number) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(version(number).path("inForce").asBoolean()).isTrue();
          assertThat(clerk.get("/api/pack").path("version").asInt()).isEqualTo(number);
        });
  }
}
