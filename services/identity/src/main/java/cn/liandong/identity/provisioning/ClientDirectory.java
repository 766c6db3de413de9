package cn.liandong.identity.provisioning;

import static cn.liandong.identity.provisioning.SignInServer.reached;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Keycloak's clients of programs. Every act may be repeated. Fails with SIGN_IN_AWAY while it does
 * not answer.
 */
@ApplicationScoped
class ClientDirectory {

  private static final String PREFIX = "agency-";
  private static final int MOST = 10_000;

  private final Keycloak keycloak;
  private final String realm;

  ClientDirectory(
      Keycloak keycloak,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
    this.keycloak = keycloak;
    this.realm = realm;
  }

  /**
   * Makes the client what the registration says.
   *
   * @return Keycloak's id of its service account, which holds nothing there
   */
  String align(ProgramClient program) {
    return reached(() -> {
      var id = provide(program);
      var account = realm().clients().get(id).getServiceAccountUser();
      takeRoles(account);
      if (!program.enabled()) {
        realm().users().get(account.getId()).logout();
      }
      return account.getId();
    });
  }

  Optional<DifferenceKind> difference(ProgramClient program) {
    return reached(() ->
        find(program.clientId())
            .map(client ->
                ClientShape.difference(program, client)
                    .or(() ->
                        holdsNothing(client)
                            ? Optional.empty()
                            : Optional.of(DifferenceKind.OPENED)))
            .orElseGet(() -> Optional.of(DifferenceKind.CLIENT_MISSING)));
  }

  /** Ids of the clients that look like a program's and may sign in. */
  List<String> admitted() {
    return reached(() ->
        realm().clients().findAll(PREFIX, false, true, 0, MOST).stream()
            .filter(client -> client.getClientId().startsWith(PREFIX) && client.isEnabled())
            .map(ClientRepresentation::getClientId)
            .toList());
  }

  private String provide(ProgramClient program) {
    var wanted = ClientShape.of(program);
    var known = find(program.clientId());
    if (known.isPresent()) {
      realm().clients().get(known.get().getId()).update(wanted);
      return known.get().getId();
    }
    try (var response = realm().clients().create(wanted)) {
      return CreatedResponseUtil.getCreatedId(response);
    }
  }

  private Optional<ClientRepresentation> find(String clientId) {
    return realm().clients().findByClientId(clientId).stream().findFirst();
  }

  private boolean holdsNothing(ClientRepresentation client) {
    if (!client.isServiceAccountsEnabled()) {
      return false;
    }
    var account = realm().clients().get(client.getId()).getServiceAccountUser();
    var roles = realm().users().get(account.getId()).roles().getAll();
    return roles.getRealmMappings() == null && roles.getClientMappings() == null;
  }

  private void takeRoles(UserRepresentation account) {
    var roles = realm().users().get(account.getId()).roles();
    var held = roles.getAll();
    if (held.getRealmMappings() != null) {
      roles.realmLevel().remove(held.getRealmMappings());
    }
    if (held.getClientMappings() != null) {
      held.getClientMappings()
          .values()
          .forEach(client -> roles.clientLevel(client.getId()).remove(client.getMappings()));
    }
  }

  private RealmResource realm() {
    return keycloak.realm(realm);
  }
}
