package cn.liandong.identity.signin;

import static cn.liandong.identity.IdentityError.SESSION_NOT_FOUND;

import cn.liandong.common.page.Page;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Reach;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.IdentityDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who signed in and who is signed in, for those who look after them. */
@ApplicationScoped
class SignIns {

  /** Longer than the realm lets a session live. */
  private static final Duration LONGEST_SESSION = Duration.ofDays(1);

  private static final Role[] LOOK = {
    Role.SYSTEM_ADMINISTRATOR,
    Role.SECURITY_ADMINISTRATOR,
    Role.AUDIT_ADMINISTRATOR,
    Role.COUNTY_ADMINISTRATOR,
    Role.TOWN_ADMINISTRATOR,
    Role.SCHOOL_ADMINISTRATOR
  };
  private static final Role[] SIGN_OUT = {
    Role.SYSTEM_ADMINISTRATOR,
    Role.SECURITY_ADMINISTRATOR,
    Role.COUNTY_ADMINISTRATOR,
    Role.TOWN_ADMINISTRATOR,
    Role.SCHOOL_ADMINISTRATOR
  };

  private final SignInRepository repository;
  private final KeycloakSessions sessions;
  private final SessionEnds ends;
  private final IdentityDatabase database;
  private final Clock clock;

  SignIns(
      SignInRepository repository,
      KeycloakSessions sessions,
      SessionEnds ends,
      IdentityDatabase database,
      Clock clock) {
    this.repository = repository;
    this.sessions = sessions;
    this.ends = ends;
    this.database = database;
    this.clock = clock;
  }

  Page<SignInEvent> list(Caller caller, String username, boolean failedOnly, PageRequest page) {
    var reach = reach(caller, LOOK);
    var rows =
        database.<List<SignInEvent>>transaction(
            handle -> repository.list(handle, reach, username.strip(), failedOnly, page));
    return page.cut(rows, SignInEvent::key);
  }

  /** What was copied says who may be there, Keycloak who is. */
  Page<OnlineSession> listOnline(Caller caller, String username, PageRequest page) {
    var reach = reach(caller, LOOK);
    var since = clock.instant().minus(LONGEST_SESSION);
    var rows =
        database.<List<SignInEvent>>transaction(
            handle -> repository.listOnline(handle, reach, username.strip(), since, page));
    var cut = page.cut(rows, SignInEvent::key);
    return new Page<>(sessions.present(cut.items()), cut.nextToken());
  }

  /**
   * At Keycloak first, which is where a sign-in could go on; asking again does what is missing. No
   * transaction waits for Keycloak: the feed of ended sessions is everybody's.
   */
  void signOut(Caller caller, String sessionId) {
    var session = database.transaction(handle -> require(handle, caller, sessionId));
    sessions.end(sessionId);
    database.transaction(handle -> {
      ends.endBy(handle.getConnection(), caller, sessionId, session.username());
      return null;
    });
  }

  private SignInEvent require(Handle handle, Caller caller, String sessionId) {
    return repository
        .find(handle, reach(caller, SIGN_OUT), sessionId)
        .orElseThrow(() -> SESSION_NOT_FOUND.because("找不到这次登录，它可能已经退出。请刷新在线用户列表。"));
  }

  private Reach reach(Caller caller, Role[] roles) {
    return Reach.of(caller, LocalDate.now(clock), roles);
  }
}
