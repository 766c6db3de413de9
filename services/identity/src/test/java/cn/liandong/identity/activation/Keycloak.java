package cn.liandong.identity.activation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the stand-in knows, and whether it answers. */
public final class Keycloak {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Keycloak() {}

  public static void goesAway() throws Exception {
    control("away");
  }

  public static void comesBack() throws Exception {
    control("back");
  }

  /** It answers, and its users are as they were at the start. */
  public static void startsAnew() throws Exception {
    control("new");
  }

  /** Somebody from the upstream was let in, whom nobody knows yet. */
  public static void lets(ObjectNode arrival) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url() + "/admin/realms/liandong/users"))
            .POST(BodyPublishers.ofString(arrival.toString()))
            .build();
    HTTP.send(request, BodyHandlers.discarding());
  }

  public static boolean knows(String username) throws Exception {
    return control("back").findValuesAsText("username").contains(username);
  }

  public static JsonNode user(String username) throws Exception {
    for (var user : control("back")) {
      if (user.path("username").asText().equals(username)) {
        return user;
      }
    }
    throw new IOException("no user " + username);
  }

  private static JsonNode control(String act) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url() + "/stand-in/" + act)).build();
    return new ObjectMapper().readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }

  private static String url() {
    return ConfigProvider.getConfig()
        .getValue("quarkus.keycloak.admin-client.server-url", String.class);
  }
}
