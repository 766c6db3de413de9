package cn.liandong.bench.system;

import cn.liandong.bench.VoidRunException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Keycloak as it comes, beside our realm on the same server: one client, one person. */
final class BareRealm {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "bare-client-secret";
  private static final String PASSWORD = "bare person 1";
  private static final String BACK = "http://127.0.0.1:9/back";

  private final URI keycloak;

  private BareRealm(URI keycloak) {
    this.keycloak = keycloak;
  }

  static BareRealm create(URI keycloak, String adminPassword)
      throws IOException, InterruptedException {
    var realm = new BareRealm(keycloak);
    realm.create(realm.adminToken(adminPassword));
    return realm;
  }

  private String adminToken(String password) throws IOException {
    try (var browser = new Browser()) {
      var form =
          Map.of(
              "grant_type", "password",
              "client_id", "admin-cli",
              "username", "admin",
              "password", password);
      return json(browser.post(token("master"), form).body()).path("access_token").asText();
    }
  }

  private void create(String adminToken) throws IOException, InterruptedException {
    var client =
        Map.of(
            "clientId",
            "bare",
            "secret",
            SECRET,
            "redirectUris",
            List.of(BACK),
            "standardFlowEnabled",
            true);
    var person =
        Map.of(
            "username", "person",
            "enabled", true,
            "firstName", "某",
            "lastName", "人",
            "email", "person@example.com",
            "credentials", List.of(Map.of("type", "password", "value", PASSWORD)));
    var realm =
        Map.of(
            "realm",
            "bare",
            "enabled",
            true,
            "sslRequired",
            "none",
            "clients",
            List.of(client),
            "users",
            List.of(person));
    var request =
        HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms"))
            .header("Authorization", "Bearer " + adminToken)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(realm)))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      VoidRunException.unless(answer.statusCode() == 201, "没有建成对照领域：%s", answer.body());
    }
  }

  /** The form, the code, the tokens. */
  void signIn() {
    try (var browser = new Browser()) {
      var page =
          URI.create(
              keycloak
                  + "/realms/bare/protocol/openid-connect/auth"
                  + "?response_type=code&scope=openid&state=s&client_id=bare&redirect_uri="
                  + BACK);
      var back = Browser.target(browser.signIn(page, "person", PASSWORD));
      var code = back.getQuery().replaceAll(".*\\bcode=([^&]+).*", "$1");
      var form =
          Map.of(
              "grant_type", "authorization_code",
              "client_id", "bare",
              "client_secret", SECRET,
              "redirect_uri", BACK,
              "code", code);
      var tokens = browser.post(token("bare"), form);
      VoidRunException.unless(tokens.statusCode() == 200, "没有换到令牌：%s", tokens.body());
    }
  }

  private URI token(String realm) {
    return URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/token");
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(text);
  }
}
