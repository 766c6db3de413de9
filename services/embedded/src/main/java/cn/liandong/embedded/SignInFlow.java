package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The steps of a sign-in, in a running realm.
 *
 * @param use makes the realm use the flow of that alias
 */
record SignInFlow(
    KeycloakRest rest, Supplier<String> token, JsonNode wanted, Consumer<String> use) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String AUTHENTICATION = KeycloakAdmin.REALM + "/authentication";
  private static final String FLOWS = AUTHENTICATION + "/flows";
  private static final String BUILT_IN = "browser";

  /** Of a sign-in with a browser. */
  static SignInFlow ofBrowsers(KeycloakRest rest, Supplier<String> token) {
    return new SignInFlow(
        rest,
        token,
        RealmFile.signInFlow(),
        alias -> {
          var realm = MAPPER.createObjectNode().put("browserFlow", alias);
          KeycloakAdmin.require(rest.put(KeycloakAdmin.REALM, token.get(), realm), "启用登录流程");
        });
  }

  String alias() {
    return wanted.get("alias").asText();
  }

  /** A flow that is there stays as it is: somebody may have meant it. */
  void provide() {
    if (find().isMissingNode()) {
      create();
    }
  }

  /** As this version has it, whatever became of it. */
  void renew() {
    use.accept(BUILT_IN);
    var flow = find();
    if (!flow.isMissingNode()) {
      var path = FLOWS + "/" + flow.get("id").asText();
      KeycloakAdmin.require(rest.delete(path, token.get()), "删除登录流程");
    }
    create();
  }

  /** One line a step, in order, so that a step too many is seen as well as a missing one. */
  ArrayNode wantedSteps() {
    var steps = MAPPER.createArrayNode();
    describe(wanted.get("executions"), 0, steps);
    return steps;
  }

  ArrayNode actualSteps() {
    var steps = MAPPER.createArrayNode();
    if (!find().isMissingNode()) {
      for (var execution : executions()) {
        var name = execution.path("authenticationFlow").asBoolean() ? "displayName" : "providerId";
        var level = execution.get("level").asInt();
        add(steps, level, execution, name, configOf(execution));
      }
    }
    return steps;
  }

  private static void describe(JsonNode executions, int level, ArrayNode steps) {
    for (var execution : executions) {
      var name = execution.has("flow") ? "flow" : "provider";
      add(steps, level, execution, name, execution.path("config"));
      describe(execution.path("executions"), level + 1, steps);
    }
  }

  private static void add(
      ArrayNode steps, int level, JsonNode execution, String name, JsonNode config) {
    var settings = config.isMissingNode() ? "" : " " + MAPPER.convertValue(config, TreeMap.class);
    steps.add(
        "%02d %s%s %s%s"
            .formatted(
                steps.size() + 1,
                "> ".repeat(level),
                execution.path(name).asText(),
                execution.path("requirement").asText(),
                settings));
  }

  private JsonNode configOf(JsonNode execution) {
    if (!execution.has("authenticationConfig")) {
      return MAPPER.missingNode();
    }
    var path = AUTHENTICATION + "/config/" + execution.get("authenticationConfig").asText();
    return get(path).path("config");
  }

  private void create() {
    post(FLOWS, flow(alias()).put("providerId", "basic-flow").put("topLevel", true));
    wanted.get("executions").forEach(execution -> add(alias(), execution));
    settle(wanted.get("executions"), executions().iterator());
    use.accept(alias());
  }

  private void add(String parent, JsonNode execution) {
    var path = FLOWS + "/" + parent + "/executions/";
    if (execution.has("flow")) {
      var alias = execution.get("flow").asText();
      post(path + "flow", flow(alias).put("type", "basic-flow"));
      execution.get("executions").forEach(inner -> add(alias, inner));
    } else {
      var provider = MAPPER.createObjectNode();
      provider.set("provider", execution.get("provider"));
      post(path + "execution", provider);
    }
  }

  /** Requirements and configurations, in the order in which the executions were added. */
  private void settle(JsonNode executions, Iterator<JsonNode> added) {
    for (var execution : executions) {
      var current = (ObjectNode) added.next();
      current.set("requirement", execution.get("requirement"));
      var path = FLOWS + "/" + alias() + "/executions";
      KeycloakAdmin.require(rest.put(path, token.get(), current), "设置登录流程");
      if (execution.has("config")) {
        configure(current.get("id").asText(), execution.get("config"));
      }
      settle(execution.path("executions"), added);
    }
  }

  private void configure(String id, JsonNode settings) {
    var config = MAPPER.createObjectNode().put("alias", "liandong-" + id);
    config.set("config", settings);
    post(AUTHENTICATION + "/executions/" + id + "/config", config);
  }

  private static ObjectNode flow(String alias) {
    return MAPPER.createObjectNode().put("alias", alias).put("builtIn", false);
  }

  private JsonNode executions() {
    return get(FLOWS + "/" + alias() + "/executions");
  }

  private JsonNode find() {
    return get(FLOWS)
        .valueStream()
        .filter(flow -> flow.path("alias").asText().equals(alias()))
        .findFirst()
        .orElse(MAPPER.missingNode());
  }

  private JsonNode get(String path) {
    var answer = rest.get(path, token.get());
    KeycloakAdmin.require(answer, "查询登录流程");
    return answer.body();
  }

  private void post(String path, JsonNode body) {
    KeycloakAdmin.require(rest.post(path, token.get(), body), "建立登录流程");
  }
}
