package cn.liandong.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The upstream in a running realm: how it is reached, what is taken from it, and which steps
 * follow.
 */
final class RealmUpstream {

  static final String ALIAS = "upstream";
  private static final String PROVIDER = RealmProviders.PROVIDERS + "/" + ALIAS;
  private static final String MAPPERS = PROVIDER + "/mappers";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final KeycloakRest rest;
  private final Supplier<String> token;
  private final Upstream upstream;
  private final UpstreamFile file;
  private final List<SignInFlow> flows;

  RealmUpstream(KeycloakRest rest, Supplier<String> token, Upstream upstream) {
    this.rest = rest;
    this.token = token;
    this.upstream = upstream;
    this.file = new UpstreamFile(upstream);
    this.flows =
        Stream.of("upstream-first-flow.json", "upstream-after-flow.json")
            .map(RealmFile::read)
            .map(wanted -> new SignInFlow(rest, token, wanted, alias -> {}))
            .toList();
  }

  /** One that is there stays as it is, but for its secret: somebody may have meant it. */
  void provide() {
    if (exists()) {
      put(provider());
    } else if (isReachable()) {
      create();
    }
  }

  /** Fails when it is not there and does not answer. */
  void admit() {
    if (exists()) {
      put(RealmDrift.corrected(file.provider(), provider()));
    } else if (isReachable()) {
      create();
    } else {
      throw new EmbeddedException(
          "上级平台没有应答，无法设置：请核对 issuer “%s” 并确认本机能访问它，再运行一次。The upstream does not answer."
              .formatted(upstream.issuer()));
    }
  }

  /** None while the realm does not have it. */
  Stream<RealmPart> parts() {
    if (!exists()) {
      return Stream.empty();
    }
    return Stream.of(
        new RealmPart(ALIAS, file.provider(), provider(), this::admit),
        new RealmPart(
            ALIAS + "-mappers", lines(file.mappers()), lines(mappers()), this::renewMappers),
        new RealmPart(ALIAS + "-flows", steps(true), steps(false), this::renewFlows));
  }

  private boolean isReachable() {
    return file.provider().path("config").has("tokenUrl");
  }

  private boolean exists() {
    return rest.get(PROVIDER, token.get()).ok();
  }

  private void create() {
    flows.forEach(SignInFlow::provide);
    var provider = withSecret(file.provider());
    KeycloakAdmin.require(rest.post(RealmProviders.PROVIDERS, token.get(), provider), "建立上级平台");
    renewMappers();
  }

  /** One line each, so that one too many is seen as well as a missing one. */
  private static ArrayNode lines(JsonNode mappers) {
    var lines = MAPPER.createArrayNode();
    for (var mapper : mappers) {
      lines.add(
          "%s %s %s"
              .formatted(
                  mapper.path("name").asText(),
                  mapper.path("identityProviderMapper").asText(),
                  MAPPER.convertValue(mapper.path("config"), TreeMap.class)));
    }
    return lines;
  }

  private void renewMappers() {
    for (var mapper : mappers()) {
      var path = MAPPERS + "/" + mapper.path("id").asText();
      KeycloakAdmin.require(rest.delete(path, token.get()), "恢复上级平台的信息对应");
    }
    for (var mapper : file.mappers()) {
      KeycloakAdmin.require(rest.post(MAPPERS, token.get(), mapper), "恢复上级平台的信息对应");
    }
  }

  private ArrayNode steps(boolean wanted) {
    var steps = MAPPER.createArrayNode();
    flows.forEach(flow -> steps.addAll(wanted ? flow.wantedSteps() : flow.actualSteps()));
    return steps;
  }

  /** A flow in use cannot be deleted; nobody comes in meanwhile. */
  private void renewFlows() {
    var released = ((ObjectNode) provider()).put("enabled", false);
    put(
        released
            .put("firstBrokerLoginFlowAlias", "first broker login")
            .put("postBrokerLoginFlowAlias", ""));
    flows.forEach(SignInFlow::renew);
    admit();
  }

  private JsonNode provider() {
    return get(PROVIDER);
  }

  private JsonNode mappers() {
    return get(MAPPERS);
  }

  private JsonNode get(String path) {
    var answer = rest.get(path, token.get());
    KeycloakAdmin.require(answer, "查询上级平台");
    return answer.body();
  }

  private void put(JsonNode provider) {
    KeycloakAdmin.require(rest.put(PROVIDER, token.get(), withSecret(provider)), "设置上级平台");
  }

  private JsonNode withSecret(JsonNode provider) {
    var complete = (ObjectNode) provider.deepCopy();
    ((ObjectNode) complete.get("config")).put("clientSecret", upstream.secret());
    return complete;
  }
}
