package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings realm, clients and first accounts into the state this deployment needs. */
public final class KeycloakAdmin {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  static final String REALM = "/admin/realms/" + RealmFile.NAME;

  private final KeycloakRest rest;
  private final String password;

  KeycloakAdmin(KeycloakRest rest, String password) {
    this.rest = rest;
    this.password = password;
  }

  /** Secrets by client id; a client that is not named is not created. */
  public void provideRealm(Map<String, String> secrets, List<String> urls) {
    var realm = RealmFile.prepared(secrets, urls);
    var token = token();
    if (rest.get(REALM, token).status() == 404) {
      require(rest.post("/admin/realms", token, realm.json()), "创建领域 liandong");
    } else {
      realm.roles().forEach(role -> provideRole(role, token));
      realm.clients().forEach(client -> provideClient(client, token));
      provideServiceRoles(realm, token);
      RealmFile.texts().propertyStream().forEach(language -> provideTexts(language, token));
    }
    SignInFlow.ofBrowsers(rest, this::token).provide();
  }

  /** Lets people come from there. While it does not answer it waits for a repair. */
  public void provideUpstream(Upstream upstream) {
    new RealmUpstream(rest, this::token, upstream).provide();
  }

  /** The settings in force beside those of this version. */
  public RealmSettings settings(
      Map<String, String> secrets, List<String> urls, Optional<Upstream> upstream) {
    return new RealmSettings(rest, this::token, RealmFile.prepared(secrets, urls), upstream);
  }

  /**
   * An account that exists already keeps its password.
   *
   * @param temporary the password is to be changed at the first sign-in
   */
  public void provideUser(String username, String name, String password, boolean temporary) {
    var token = token();
    var found = rest.get(REALM + "/users?exact=true&username=" + username, token);
    require(found, "查询账号 " + username);
    if (found.body().isEmpty()) {
      var user = user(username, name, password, temporary);
      require(rest.post(REALM + "/users", token, user), "创建账号 " + username);
    }
  }

  /**
   * Users without passwords, all or none; whom Keycloak has already stays as it is.
   *
   * @param people with username and name each
   * @return how many are new
   */
  public long importUsers(JsonNode people) {
    var wanted = MAPPER.createObjectNode().put("ifResourceExists", "SKIP");
    var users = wanted.putArray("users");
    for (var person : people) {
      users
          .addObject()
          .put("username", person.path("username").asText())
          .put("firstName", person.path("name").asText())
          .put("enabled", true);
    }
    var answer = rest.post(REALM + "/partialImport", token(), wanted);
    require(answer, "建立登录用户");
    return answer.body().path("added").asLong();
  }

  private void provideRole(JsonNode role, String token) {
    var name = role.get("name").asText();
    if (rest.get(REALM + "/roles/" + name, token).status() == 404) {
      require(rest.post(REALM + "/roles", token, role), "创建角色 " + name);
    }
  }

  private void provideClient(ObjectNode client, String token) {
    var id = client.get("clientId").asText();
    var found = rest.get(REALM + "/clients?clientId=" + id, token);
    require(found, "查询客户端 " + id);
    if (found.body().isEmpty()) {
      require(rest.post(REALM + "/clients", token, client), "创建客户端 " + id);
      return;
    }
    var current = (ObjectNode) found.body().get(0);
    current.set("secret", client.get("secret"));
    if (client.has("redirectUris")) {
      current.set("redirectUris", client.get("redirectUris"));
    }
    var path = REALM + "/clients/" + current.get("id").asText();
    require(rest.put(path, token, current), "更新客户端 " + id);
  }

  private void provideServiceRoles(RealmFile realm, String token) {
    var user = one(REALM + "/users?exact=true&username=service-account-liandong-service", token);
    var client = one(REALM + "/clients?clientId=realm-management", token);
    var roles = rest.get(REALM + "/clients/" + client + "/roles", token);
    require(roles, "查询服务账号的角色");
    var wanted = MAPPER.createArrayNode();
    roles
        .body()
        .valueStream()
        .filter(role -> realm.serviceRoles().contains(role.get("name").asText()))
        .forEach(wanted::add);
    var path = REALM + "/users/" + user + "/role-mappings/clients/" + client;
    require(rest.post(path, token, wanted), "更新服务账号的角色");
  }

  private String one(String query, String token) {
    var found = rest.get(query, token);
    require(found, "查询 " + query);
    return found.body().get(0).get("id").asText();
  }

  private void provideTexts(Map.Entry<String, JsonNode> language, String token) {
    var path = REALM + "/localization/" + language.getKey();
    require(rest.post(path, token, language.getValue()), "更新登录页面的文字");
  }

  private static JsonNode user(String username, String name, String password, boolean temporary) {
    var user = MAPPER.createObjectNode();
    user.put("username", username).put("firstName", name).put("enabled", true);
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", password)
        .put("temporary", temporary);
    return user;
  }

  /** Lives a minute, so every operation gets its own. */
  private String token() {
    var form =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            KeycloakServer.ADMIN,
            "password",
            password);
    var answer = rest.token("master", form);
    require(answer, "以管理员身份登录");
    return answer.body().get("access_token").asText();
  }

  static void require(KeycloakRest.Answer answer, String act) {
    if (!answer.ok()) {
      throw new EmbeddedException(
          "Keycloak 未能完成“%s”（%d）：%s".formatted(act, answer.status(), answer.body()));
    }
  }
}
