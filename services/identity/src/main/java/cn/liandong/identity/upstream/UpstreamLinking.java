package cn.liandong.identity.upstream;

import static cn.liandong.identity.IdentityError.NOT_FROM_UPSTREAM;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.scope.Caller;
import cn.liandong.identity.Calls;
import cn.liandong.identity.IdentityDatabase;
import cn.liandong.identity.provisioning.Directory;
import cn.liandong.identity.signin.SessionEnds;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Leads who came from the upstream to an account, or nowhere. No transaction waits for Keycloak:
 * the link that is written here first is told there afterwards, and coming again does what is
 * missing. Not by an order: Keycloak takes a look at a user for a second sign-in and refuses both.
 */
@ApplicationScoped
class UpstreamLinking {

  static final String LINKED = "UPSTREAM_LINKED";

  private final IdentityDatabase database;
  private final UpstreamLinks links;
  private final BrokeredUsers users;
  private final Directory directory;
  private final SessionEnds sessions;
  private final Calls calls;

  UpstreamLinking(
      IdentityDatabase database,
      UpstreamLinks links,
      BrokeredUsers users,
      Directory directory,
      SessionEnds sessions,
      Calls calls) {
    this.database = database;
    this.links = links;
    this.users = users;
    this.directory = directory;
    this.sessions = sessions;
    this.calls = calls;
  }

  Void link(Caller caller) {
    var arrival = arrival(caller);
    Candidate account;
    try {
      account = database.transaction(handle -> choose(handle, caller, arrival));
    } finally {
      dismiss(arrival);
    }
    directory.link(Objects.requireNonNull(account.subject()), arrival.upstreamSubject());
    return null;
  }

  private Arrival arrival(Caller caller) {
    return Optional.of(caller)
        .filter(Caller::isPassing)
        .flatMap(one -> users.arrival(one.subject()))
        .orElseThrow(() -> NOT_FROM_UPSTREAM.because("您不是刚从上级平台过来的，无需关联。请重新登录。"));
  }

  private Candidate choose(Handle handle, Caller caller, Arrival arrival) throws SQLException {
    var claims = arrival.claims();
    var found = links.found(handle, claims);
    var holder = links.holder(handle, arrival.upstreamSubject());
    var account = new Choice(arrival, found, holder).account();
    links.link(handle, account.id(), arrival.upstreamSubject());
    calls.done(
        handle, new Act(caller, LINKED, "account", account.id().toString()), account.username());
    return account;
  }

  /** Nothing of the passing sign-in goes on. */
  private void dismiss(Arrival arrival) {
    users.dismiss(arrival.id());
    database.transaction(handle -> {
      sessions.endAllOf(handle.getConnection(), arrival.id());
      return null;
    });
  }
}
