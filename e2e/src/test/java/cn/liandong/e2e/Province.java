package cn.liandong.e2e;

import cn.liandong.embedded.Folders;
import cn.liandong.embedded.KeycloakServer;
import cn.liandong.embedded.KeycloakSite;
import cn.liandong.embedded.Ports;
import cn.liandong.embedded.PostgresServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The province's platform: a second Keycloak, whose realm knows phones and whether they are verified. */
final class Province implements AutoCloseable {

  static final String NAME = "省教育平台";
  static final String PASSWORD = "province pass 1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = Hashes.sha256("province".getBytes());
  private static final String PROFILE =
      """
      {"unmanagedAttributePolicy": "ENABLED", "attributes": [
        {"name": "username", "permissions": {"view": ["admin"], "edit": ["admin"]}},
        {"name": "email", "permissions": {"view": ["admin"], "edit": ["admin"]}},
        {"name": "firstName", "permissions": {"view": ["admin"], "edit": ["admin"]}},
        {"name": "lastName", "permissions": {"view": ["admin"], "edit": ["admin"]}}]}
      """;

  private final RunningSystem system;
  private final Path folder;
  private final KeycloakServer server;
  private final KeycloakCalls keycloak;

  private Province(RunningSystem system, Path folder, KeycloakServer server, KeycloakCalls calls) {
    this.system = system;
    this.folder = folder;
    this.server = server;
    this.keycloak = calls;
  }

  /** On the system's PostgreSQL, in a database of its own. */
  static Province beside(RunningSystem system) {
    var postgres = PostgresServer.running(system.data().resolve("postgres")).orElseThrow();
    var port = Ports.free();
    var url = "http://127.0.0.1:%d/auth".formatted(port);
    var database = postgres.createDatabase("province", "province", SECRET);
    var site = new KeycloakSite("127.0.0.1", port, url, database, SECRET);
    try {
      var folder = Files.createTempDirectory("liandong-province");
      var server = KeycloakServer.start(system.keycloakArchive(), folder, site, text -> {});
      var province =
          new Province(system, folder, server, new KeycloakCalls(URI.create(url), SECRET));
      province.provideRealm();
      return province;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void provideRealm() {
    var realm = JSON.createObjectNode().put("realm", "province").put("enabled", true);
    realm
        .putArray("clients")
        .addObject()
        .put("clientId", "liandong")
        .put("enabled", true)
        .put("secret", SECRET)
        .putArray("redirectUris")
        .add(system.keycloak() + "/realms/liandong/broker/upstream/endpoint");
    keycloak.post("", realm);
    keycloak.put("/province/users/profile", json(PROFILE));
  }

  String issuer() {
    return keycloak.keycloak() + "/realms/province";
  }

  /** As the operator would. */
  RunningSystem.Ended connect() {
    write("issuer=%s\nclient-id=liandong\nname=%s\n".formatted(issuer(), NAME));
    return system.run(List.of("realm", "--repair"), Map.of("LIANDONG_UPSTREAM_SECRET", SECRET));
  }

  void disconnect() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    system.liandong(List.of("realm", "--repair"));
  }

  void person(String username, String name, String phone, boolean verified) {
    var user = JSON.createObjectNode().put("username", username).put("enabled", true);
    user.put("firstName", name);
    var attributes = user.putObject("attributes");
    attributes.putArray("phoneNumber").add(phone);
    attributes.putArray("phoneNumberVerified").add(String.valueOf(verified));
    user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
    keycloak.post("/province/users", user);
  }

  private Path file() {
    return system.data().resolve("upstream.properties");
  }

  private void write(String text) {
    try {
      Files.writeString(file(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
