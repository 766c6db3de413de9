package cn.liandong.identity.signin;

import cn.liandong.identity.signin.AccountWriter.Unlinked;
import io.quarkus.agroal.DataSource;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.UserRepresentation;

/** Gives accounts that wait for a person the id of the Keycloak user of that name. */
@ApplicationScoped
class Linking {

  private final javax.sql.DataSource dataSource;
  private final Keycloak keycloak;
  private final String realm;

  Linking(
      @DataSource("identity") javax.sql.DataSource dataSource,
      Keycloak keycloak,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
    this.dataSource = dataSource;
    this.keycloak = keycloak;
    this.realm = realm;
  }

  @Scheduled(
      every = "5s",
      identity = "identity-linking",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void link() throws SQLException {
    for (var account : waiting()) {
      try {
        for (var user : find(account.username())) {
          link(account, user);
        }
      } catch (ProcessingException | WebApplicationException e) {
        Log.infof("linking waits for keycloak reason=%s", e.getMessage());
        return;
      }
    }
  }

  private List<Unlinked> waiting() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      return new AccountWriter(connection).unlinked();
    }
  }

  private List<UserRepresentation> find(String username) {
    return keycloak.realm(realm).users().searchByUsername(username, true).stream()
        .filter(user -> user.getUsername().equals(username))
        .toList();
  }

  private void link(Unlinked account, UserRepresentation user) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      if (new AccountWriter(connection).link(account, user.getId(), name(user))) {
        Log.infof("account linked account=%s", account.id());
      }
      connection.commit();
    }
  }

  /** Chinese names stand in one field or the other, or family name first in both. */
  private static String name(UserRepresentation user) {
    var name = text(user.getLastName()) + text(user.getFirstName());
    return name.isEmpty() ? user.getUsername() : name;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
