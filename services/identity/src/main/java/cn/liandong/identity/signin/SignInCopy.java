package cn.liandong.identity.signin;

import io.quarkus.agroal.DataSource;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.EventRepresentation;

/** Copies sign-ins from Keycloak's events, each once, and forgets the oldest. */
@ApplicationScoped
class SignInCopy {

  private static final int PAGE = 200;
  private static final Duration OVERLAP = Duration.ofMinutes(2);
  private static final List<String> TYPES =
      List.of("LOGIN", "LOGIN_ERROR", "LOGOUT", "UPDATE_CREDENTIAL", "UPDATE_CREDENTIAL_ERROR");
  private static final String NEWEST =
      "select coalesce(max(event_time), 'epoch') from sign_in_event";
  private static final String INSERT =
      """
      insert into sign_in_event (id, event_time, type, subject, username, session_id, address, error)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing\
      """;
  private static final String FORGET = "delete from sign_in_event where event_time < ?";

  private final javax.sql.DataSource dataSource;
  private final Keycloak keycloak;
  private final String realm;
  private final Duration kept;

  SignInCopy(
      @DataSource("identity") javax.sql.DataSource dataSource,
      Keycloak keycloak,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm,
      @ConfigProperty(name = "liandong.identity.sign-ins.kept", defaultValue = "P210D")
          Duration kept) {
    this.dataSource = dataSource;
    this.keycloak = keycloak;
    this.realm = realm;
    this.kept = kept;
  }

  @Scheduled(
      every = "5s",
      identity = "identity-sign-in-copy",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void copy() throws SQLException {
    try {
      copy(newest().minus(OVERLAP));
    } catch (ProcessingException | WebApplicationException e) {
      Log.infof("sign-ins wait for keycloak reason=%s", e.getMessage());
    }
  }

  @Scheduled(
      every = "24h",
      identity = "identity-sign-in-forget",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(FORGET)) {
      statement.setTimestamp(1, Timestamp.from(Instant.now().minus(kept)));
      statement.executeUpdate();
    }
  }

  private void copy(Instant from) throws SQLException {
    var first = 0;
    var page = page(from, first);
    while (!page.isEmpty()) {
      store(page);
      first += page.size();
      page = page.size() < PAGE ? List.of() : page(from, first);
    }
  }

  private List<EventRepresentation> page(Instant from, int first) {
    var until = Instant.now().plus(OVERLAP).toEpochMilli();
    var since = Math.max(0, from.toEpochMilli());
    return keycloak
        .realm(realm)
        .getEvents(TYPES, null, null, since, until, null, first, PAGE, "asc");
  }

  private Instant newest() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(NEWEST);
        var row = statement.executeQuery()) {
      row.next();
      return row.getTimestamp(1).toInstant();
    }
  }

  private void store(List<EventRepresentation> events) throws SQLException {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      for (var event : events) {
        insert.setString(1, event.getId());
        insert.setTimestamp(2, Timestamp.from(Instant.ofEpochMilli(event.getTime())));
        insert.setString(3, event.getType());
        insert.setString(4, text(event.getUserId()));
        insert.setString(5, username(event));
        insert.setString(6, text(event.getSessionId()));
        insert.setString(7, text(event.getIpAddress()));
        insert.setString(8, text(event.getError()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String username(EventRepresentation event) {
    var details = Objects.requireNonNullElse(event.getDetails(), Map.<String, String>of());
    return text(details.get("username"));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
