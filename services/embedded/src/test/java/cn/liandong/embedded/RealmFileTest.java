package cn.liandong.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmFileTest {
  private static final List<String> URLS = List.of("http://127.0.0.1:8080", "https://x.example.cn");

  @Test
  void theFileHoldsNoSecret() throws Exception {
    JsonNode file;
    try (var stream = RealmFile.class.getResourceAsStream("liandong-realm.json")) {
      file = new ObjectMapper().readTree(stream);
    }
    assertThat(file.findValues("secret")).isEmpty();
    assertThat(file.findValues("credentials")).isEmpty();
    assertThat(file.findValues("value")).isEmpty();
  }

  @Test
  void bothKindsOfEventsAreKeptLongerThanSixMonths() {
    var realm = RealmFile.prepared(Map.of(), URLS).json();
    assertThat(realm.get("eventsExpiration").asLong()).isEqualTo(18_144_000);
    assertThat(realm.at("/attributes/adminEventsExpiration").asText()).isEqualTo("18144000");
  }

  @Test
  void aClientWithoutASecretIsLeftOut() {
    var secrets = Map.of("liandong-gateway", "g", "liandong-service", "s");
    assertThat(RealmFile.prepared(secrets, URLS).clients())
        .extracting(
            client -> client.get("clientId").asText(), client -> client.get("secret").asText())
        .containsExactly(tuple("liandong-gateway", "g"), tuple("liandong-service", "s"));
  }

  @Test
  void onlyTheGatewaySendsBrowsersAndOnlyBackToTheConsole() {
    var secrets = Map.of("liandong-gateway", "g", "liandong-service", "s", "liandong-cli", "c");
    var clients = RealmFile.prepared(secrets, URLS).clients();
    assertThat(clients)
        .filteredOn(client -> client.get("standardFlowEnabled").asBoolean())
        .singleElement()
        .satisfies(client ->
            assertThat(client.get("redirectUris").valueStream().map(JsonNode::asText))
                .containsExactly("http://127.0.0.1:8080/*", "https://x.example.cn/*"));
    assertThat(clients).noneMatch(client -> client.get("publicClient").asBoolean());
  }
}
