package cn.liandong.identity.signin;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static cn.liandong.identity.TestPeople.asService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.EndedSession;
import cn.liandong.proto.identity.v1.ListEndedSessionsRequest;
import cn.liandong.proto.identity.v1.ListOnlineSessionsRequest;
import cn.liandong.proto.identity.v1.ListSignInsRequest;
import cn.liandong.proto.identity.v1.OnlineSession;
import cn.liandong.proto.identity.v1.SignIn;
import cn.liandong.proto.identity.v1.SignInService;
import cn.liandong.proto.identity.v1.SignOutSessionRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class SignInLogTest {

  @GrpcClient("identity")
  SignInService signIns;

  @Inject TestPeople people;

  @BeforeEach
  void someSignIns() throws SQLException {
    people.reset();
    people.sql("delete from sign_in_event; delete from ended_session");
    event("town-admin", "LOGIN", "online-town", "");
    event("school-admin", "LOGIN", "online-school", "");
    event("school-admin", "LOGIN", "left-school", "");
    event("school-admin", "LOGOUT", "left-school", "");
    event("sibling-county", "LOGIN", "online-sibling", "");
    people.sql(
        """
        insert into sign_in_event (id, event_time, type, username, error)
        values ('unknown', clock_timestamp(), 'LOGIN_ERROR', 'root', 'user_not_found')\
        """);
  }

  @Test
  void eachSeesTheSignInsOfPeopleInTheirScopeNewestFirst() {
    assertThat(list("school-admin", false))
        .extracting(SignIn::getType, SignIn::getUsername)
        .containsExactly(
            tuple("LOGOUT", "school-admin"),
            tuple("LOGIN", "school-admin"),
            tuple("LOGIN", "school-admin"));
    assertThat(list("county-admin", false))
        .extracting(SignIn::getUsername)
        .contains("town-admin", "school-admin")
        .doesNotContain("sibling-county");
    assertThat(list("nobody", false)).isEmpty();
    assertThat(list("teacher", false)).isEmpty();
  }

  @Test
  void namesThatNobodyHasAreForTheRootOnly() {
    assertThat(list("county-admin", true)).extracting(SignIn::getUsername).containsExactly("root");
    assertThat(list("town-admin", true)).isEmpty();
  }

  @Test
  void theListIsReadPageByPage() {
    var first =
        call(
            as(signIns, "county-admin")
                .listSignIns(ListSignInsRequest.newBuilder().setPageSize(2).build()));
    var second =
        call(
            as(signIns, "county-admin")
                .listSignIns(
                    ListSignInsRequest.newBuilder()
                        .setPageSize(100)
                        .setPageToken(first.getNextPageToken())
                        .build()));
    assertThat(first.getSignInsCount()).isEqualTo(2);
    assertThat(first.getSignInsCount() + second.getSignInsCount())
        .isEqualTo(list("county-admin", false).size());
  }

  @Test
  void onlineIsWhoSignedInAndIsStillKnownToKeycloak() {
    assertThat(online("county-admin"))
        .extracting(OnlineSession::getId)
        .containsExactly("online-school", "online-town");
    assertThat(online("school-admin"))
        .extracting(OnlineSession::getId)
        .containsExactly("online-school");
  }

  @Test
  void anAdministratorSignsSomebodyOutAtOnce() throws SQLException {
    call(as(signIns, "town-admin").signOutSession(session("online-school")));

    assertThat(
            call(asService(signIns)
                    .listEndedSessions(ListEndedSessionsRequest.getDefaultInstance()))
                .getSessionsList())
        .extracting(EndedSession::getSessionId)
        .contains("online-school");
    assertThat(online("town-admin"))
        .extracting(OnlineSession::getId)
        .containsExactly("online-town");
    assertThat(
            people.text(
                """
                select actor || ' ' || detail from audit_entry
                where action = 'SESSION_ENDED' and result = 'done' and object_id = 'online-school'\
                """))
        .isEqualTo("town-admin school-admin");
  }

  @Test
  void aboveAndBesideNobodyIsSignedOut() {
    assertFails(
        "SESSION_NOT_FOUND",
        () -> as(signIns, "school-admin").signOutSession(session("online-town")));
    assertFails(
        "SESSION_NOT_FOUND",
        () -> as(signIns, "sibling-county").signOutSession(session("online-school")));
    assertFails(
        "SESSION_NOT_FOUND", () -> as(signIns, "county-leader").signOutSession(session("absent")));
  }

  private List<SignIn> list(String person, boolean failedOnly) {
    var request = ListSignInsRequest.newBuilder().setFailedOnly(failedOnly).build();
    return call(as(signIns, person).listSignIns(request)).getSignInsList();
  }

  private List<OnlineSession> online(String person) {
    return call(as(signIns, person)
            .listOnlineSessions(ListOnlineSessionsRequest.getDefaultInstance()))
        .getSessionsList();
  }

  private static SignOutSessionRequest session(String id) {
    return SignOutSessionRequest.newBuilder().setSessionId(id).build();
  }

  private void event(String username, String type, String session, String error)
      throws SQLException {
    people.sql(
        """
        insert into sign_in_event (id, event_time, type, subject, username, session_id, error)
        values (?, clock_timestamp(), ?, ?, ?, ?, ?)\
        """,
        type + " " + session,
        type,
        "subject-" + username,
        username,
        session,
        error);
  }
}
