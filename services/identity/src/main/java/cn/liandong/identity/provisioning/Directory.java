package cn.liandong.identity.provisioning;

import static cn.liandong.identity.IdentityError.PASSWORD_REFUSED;
import static cn.liandong.identity.provisioning.SignInServer.answered;
import static cn.liandong.identity.provisioning.SignInServer.reached;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Keycloak's users. Every act may be repeated. Fails with SIGN_IN_AWAY while it does not answer.
 */
@ApplicationScoped
public class Directory {

  private static final int PAGE = 500;

  private final Keycloak keycloak;
  private final SecondFactors secondFactors;
  private final UpstreamIdentities upstream;
  private final String realm;

  Directory(
      Keycloak keycloak,
      SecondFactors secondFactors,
      UpstreamIdentities upstream,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
    this.keycloak = keycloak;
    this.secondFactors = secondFactors;
    this.upstream = upstream;
    this.realm = realm;
  }

  /**
   * Gives the person a sign-in with this password, and ends those of before.
   *
   * @return Keycloak's id of the person
   */
  public String activate(String username, String name, @Nullable String subject, String password) {
    return reached(
        () -> {
          var id = provide(username, name, subject);
          setPassword(id, password);
          realm().users().get(id).logout();
          realm().attackDetection().clearBruteForceForUser(id);
          return id;
        },
        "激活码仍然有效，密码没有保存，");
  }

  /** All but those of clients, a page at a time. */
  List<DirectoryUser> users() {
    return reached(() -> {
      var linked = linked();
      var users = new ArrayList<DirectoryUser>();
      List<UserRepresentation> page;
      do {
        page = realm().users().search(null, users.size(), PAGE, true);
        page.stream()
            .map(user -> DirectoryUser.of(user, linked.contains(user.getId())))
            .forEach(users::add);
      } while (page.size() == PAGE);
      return users;
    });
  }

  private Set<String> linked() {
    var linked = new HashSet<String>();
    List<UserRepresentation> page;
    var read = 0;
    do {
      page =
          realm()
              .users()
              .search(
                  null,
                  null,
                  null,
                  null,
                  null,
                  UpstreamIdentities.PROVIDER,
                  null,
                  read,
                  PAGE,
                  null,
                  true);
      page.forEach(user -> linked.add(user.getId()));
      read += page.size();
    } while (page.size() == PAGE);
    return linked;
  }

  Optional<DirectoryUser> user(String subject) {
    return reached(() ->
        find(subject)
            .map(user ->
                DirectoryUser.of(user, upstream.of(realm().users().get(subject)).isPresent())));
  }

  /** Lets the person of the upstream sign in as this user. */
  public void link(String subject, String upstreamSubject) {
    reached(() -> upstream.align(realm().users().get(subject), upstreamSubject));
  }

  /**
   * Lets the person's user in or not, if there is one, asks for a second factor or not, and links
   * it to the person of the upstream or to nobody, as the account says.
   *
   * @return Keycloak's id of a person who is to sign in anew, since a second factor is asked for
   *     from now on, or a link has ended
   */
  Optional<String> align(Orders.Order order) {
    return reached(() ->
        find(order.subject())
            .or(() -> findNamed(order.username()))
            .filter(user -> align(user, order))
            .map(UserRepresentation::getId));
  }

  /** Takes the person's user away for good, if there is one. */
  void remove(Orders.Order order) {
    reached(() ->
        find(order.subject())
            .or(() -> findNamed(order.username()))
            .map(user -> {
              realm().users().get(user.getId()).remove();
              return user;
            }));
  }

  private boolean align(UserRepresentation user, Orders.Order order) {
    user.setEnabled(order.enabled());
    var one = realm().users().get(user.getId());
    one.update(user);
    var asked = secondFactors.align(one, order.secondFactor());
    var unlinked = upstream.align(one, order.upstreamSubject());
    if (asked || unlinked || !order.enabled()) {
      one.logout();
    }
    return asked || unlinked;
  }

  private String provide(String username, String name, @Nullable String subject) {
    var known = find(subject).or(() -> findNamed(username));
    if (known.isEmpty()) {
      return create(username, name);
    }
    var user = known.get();
    user.setEnabled(true);
    realm().users().get(user.getId()).update(user);
    return user.getId();
  }

  private String create(String username, String name) {
    var user = new UserRepresentation();
    user.setUsername(username);
    user.setFirstName(name);
    user.setEnabled(true);
    try (var response = realm().users().create(user)) {
      return CreatedResponseUtil.getCreatedId(response);
    }
  }

  private void setPassword(String id, String password) {
    var credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setValue(password);
    credential.setTemporary(false);
    try {
      realm().users().get(id).resetPassword(credential);
    } catch (WebApplicationException e) {
      if (!answered(e, Status.BAD_REQUEST)) {
        throw e;
      }
      throw PASSWORD_REFUSED.because(
          "密码不符合要求：至少 10 个字符，要有小写字母和数字，不能包含用户名，也不能是最近用过的密码。激活码仍然有效，请换一个密码再试。");
    }
  }

  private Optional<UserRepresentation> find(@Nullable String subject) {
    if (subject == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(realm().users().get(subject).toRepresentation());
    } catch (WebApplicationException e) {
      if (!answered(e, Status.NOT_FOUND)) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private Optional<UserRepresentation> findNamed(String username) {
    return realm().users().searchByUsername(username, true).stream()
        .filter(user -> user.getUsername().equals(username))
        .findFirst();
  }

  private RealmResource realm() {
    return keycloak.realm(realm);
  }
}
