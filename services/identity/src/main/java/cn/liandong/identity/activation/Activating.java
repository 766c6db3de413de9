package cn.liandong.identity.activation;

import static cn.liandong.identity.IdentityError.ACTIVATION_REFUSED;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.error.Failure;
import cn.liandong.identity.Calls;
import cn.liandong.identity.IdentityDatabase;
import cn.liandong.identity.activation.ActivationCodes.Candidate;
import cn.liandong.identity.provisioning.Directory;
import cn.liandong.identity.provisioning.Orders;
import cn.liandong.identity.signin.SessionEnds;
import cn.liandong.proto.identity.v1.ActivateRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/**
 * The person's own act, without a sign-in. The password goes to Keycloak and nowhere else, and no
 * transaction waits for Keycloak: while that is away the code stays good.
 */
@ApplicationScoped
class Activating {

  private static final int LONGEST = 64;

  private final IdentityDatabase database;
  private final ActivationCodes codes;
  private final AccountChanges changes;
  private final Directory directory;
  private final Orders orders;
  private final SessionEnds sessions;
  private final Calls calls;
  private final Clock clock;

  Activating(
      IdentityDatabase database,
      ActivationCodes codes,
      AccountChanges changes,
      Directory directory,
      Orders orders,
      SessionEnds sessions,
      Calls calls,
      Clock clock) {
    this.database = database;
    this.codes = codes;
    this.changes = changes;
    this.directory = directory;
    this.orders = orders;
    this.sessions = sessions;
    this.calls = calls;
    this.clock = clock;
  }

  /** As it was typed, and short enough for the audit. */
  static String named(ActivateRequest request) {
    var name = request.getUsername().strip().toLowerCase(Locale.ROOT);
    return name.substring(0, Math.min(name.length(), LONGEST));
  }

  Void activate(Act act, ActivationCode code, String password) {
    var person =
        database
            .transaction(handle -> codes.check(handle, act.objectId(), code))
            .orElseThrow(Activating::refused);
    var begin = clock.instant();
    var subject = directory.activate(person.username(), person.name(), person.subject(), password);
    if (!database.<Boolean>transaction(handle -> finish(handle, act, person, subject, begin))) {
      throw refused();
    }
    return null;
  }

  /** Somebody locked in the meantime was let in a moment ago: the order takes that back. */
  private boolean finish(
      Handle handle, Act act, Candidate person, String subject, Instant passwordTime)
      throws SQLException {
    var revision = changes.nextRevision(handle);
    var activated = changes.activate(handle, person.id(), person.hash(), subject, revision);
    if (activated) {
      sessions.endOlderThan(handle.getConnection(), subject, passwordTime);
      calls.done(handle, act, person.subject() == null ? "" : "PASSWORD_RESET");
    } else {
      orders.add(handle, person.id());
    }
    return activated;
  }

  private static Failure refused() {
    return ACTIVATION_REFUSED.because("用户名或激活码不对，或者激活码已经用过、过期、作废。请对照激活单核对；仍不行请本单位管理员重新发一张。");
  }
}
