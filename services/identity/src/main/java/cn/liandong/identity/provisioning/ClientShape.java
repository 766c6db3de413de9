package cn.liandong.identity.provisioning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** A client that signs in by its own key alone, as itself alone, with nothing but our audience. */
final class ClientShape {

  private static final String PROTOCOL = "openid-connect";
  private static final String BY_KEY = "client-jwt";
  private static final String KEYS = "jwks.string";
  private static final Map<String, String> CLOSED =
      Map.of(
          "use.jwks.string", "true",
          "use.jwks.url", "false",
          "oauth2.device.authorization.grant.enabled", "false",
          "oidc.ciba.grant.enabled", "false",
          "standard.token.exchange.enabled", "false",
          "client_credentials.use_refresh_token", "false");

  private ClientShape() {}

  static ClientRepresentation of(ProgramClient program) {
    var client = new ClientRepresentation();
    client.setClientId(program.clientId());
    client.setName(program.name());
    client.setEnabled(program.enabled());
    client.setProtocol(PROTOCOL);
    client.setPublicClient(false);
    client.setBearerOnly(false);
    client.setStandardFlowEnabled(false);
    client.setImplicitFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setServiceAccountsEnabled(true);
    client.setAuthorizationServicesEnabled(false);
    client.setFullScopeAllowed(false);
    client.setRedirectUris(List.of());
    client.setWebOrigins(List.of());
    client.setClientAuthenticatorType(BY_KEY);
    var attributes = new HashMap<>(CLOSED);
    attributes.put(KEYS, keys(program));
    client.setAttributes(attributes);
    client.setProtocolMappers(List.of(audience()));
    return client;
  }

  static Optional<DifferenceKind> difference(ProgramClient program, ClientRepresentation client) {
    if (client.isEnabled() != program.enabled()) {
      return Optional.of(program.enabled() ? DifferenceKind.BARRED : DifferenceKind.ADMITTED);
    }
    if (!keys(program).equals(client.getAttributes().get(KEYS))) {
      return Optional.of(DifferenceKind.KEY);
    }
    return isClosed(client) ? Optional.empty() : Optional.of(DifferenceKind.OPENED);
  }

  private static boolean isClosed(ClientRepresentation client) {
    var mappers = client.getProtocolMappers();
    return client.isServiceAccountsEnabled()
        && !client.isPublicClient()
        && !client.isStandardFlowEnabled()
        && !client.isImplicitFlowEnabled()
        && !client.isDirectAccessGrantsEnabled()
        && !client.isFullScopeAllowed()
        && BY_KEY.equals(client.getClientAuthenticatorType())
        && client.getAttributes().entrySet().containsAll(CLOSED.entrySet())
        && mappers != null
        && mappers.size() == 1
        && mappers.getFirst().getConfig().equals(audience().getConfig());
  }

  private static String keys(ProgramClient program) {
    return "{\"keys\":[%s]}".formatted(program.publicKey());
  }

  private static ProtocolMapperRepresentation audience() {
    var mapper = new ProtocolMapperRepresentation();
    mapper.setName("audience");
    mapper.setProtocol(PROTOCOL);
    mapper.setProtocolMapper("oidc-audience-mapper");
    mapper.setConfig(
        Map.of(
            "included.custom.audience", "liandong",
            "access.token.claim", "true",
            "id.token.claim", "false"));
    return mapper;
  }
}
