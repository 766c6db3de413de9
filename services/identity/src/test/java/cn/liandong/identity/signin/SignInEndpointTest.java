package cn.liandong.identity.signin;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static cn.liandong.identity.TestPeople.asService;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.TestTokens;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.EndSessionRequest;
import cn.liandong.proto.identity.v1.EndedSession;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.ListEndedSessionsRequest;
import cn.liandong.proto.identity.v1.ListEndedSessionsResponse;
import cn.liandong.proto.identity.v1.RecordRefusalsRequest;
import cn.liandong.proto.identity.v1.SignInRefusal;
import cn.liandong.proto.identity.v1.SignInService;
import io.quarkus.agroal.DataSource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class SignInEndpointTest {

  @GrpcClient("identity")
  SignInService signIns;

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;
  @Inject SessionEnds ends;

  @Inject
  @DataSource("identity")
  javax.sql.DataSource dataSource;

  @Test
  void refusedSignInsStandInTheAuditWithoutAnyToken() throws SQLException {
    call(
        asService(signIns)
            .recordRefusals(
                RecordRefusalsRequest.newBuilder()
                    .addRefusals(refusal("192.0.2.7", 3))
                    .addRefusals(refusal("", 400))
                    .build()));

    assertThat(people.text(ENTRY, "192.0.2.7")).isEqualTo("metrics TOKEN_REFUSED 3 次");
    assertThat(people.text(ENTRY, "")).isEqualTo("metrics TOKEN_REFUSED 400 次");
  }

  @Test
  void whoSignsOutIsInTheFeedAndInTheAudit() throws SQLException {
    var before = feedAfter(0);

    call(as(signIns, "leaving").endSession(EndSessionRequest.getDefaultInstance()));

    assertThat(feedAfter(before.getRevision()).getSessionsList())
        .extracting(EndedSession::getSessionId)
        .containsExactly(TestTokens.session("subject-leaving"));
    assertThat(
            people.count(
                "select count(*) from audit_entry where actor = ? and action = 'SESSION_ENDED'",
                "leaving"))
        .isOne();
  }

  @Test
  void aLockEndsAllSessionsOfAPerson() throws SQLException {
    var before = feedAfter(0);

    try (var connection = dataSource.getConnection()) {
      ends.endAllOf(connection, "subject-locked");
    }

    assertThat(feedAfter(before.getRevision()).getSessionsList())
        .extracting(EndedSession::getSubject)
        .containsExactly("subject-locked");
  }

  @Test
  void whatEndedLongAgoIsForgotten() throws SQLException {
    people.sql(
        """
        with next as (
          update feed_revision set revision = revision + 1
          where feed = 'ended_session' returning revision)
        insert into ended_session (revision, session_id, end_time)
        select revision, 'old', clock_timestamp() - interval '2 hours' from next\
        """);

    call(as(signIns, "leaving").endSession(EndSessionRequest.getDefaultInstance()));

    assertThat(feedAfter(0).getSessionsList())
        .extracting(EndedSession::getSessionId)
        .doesNotContain("old");
  }

  @Test
  void aServiceIsNobodyAtThePersonsDoors() {
    assertFails("PERSON_ONLY", () -> asService(accounts).getMe(GetMeRequest.getDefaultInstance()));
    assertFails(
        "PERSON_ONLY", () -> asService(signIns).endSession(EndSessionRequest.getDefaultInstance()));
  }

  private static final String ENTRY =
      """
      select object_id || ' ' || detail from audit_entry
      where action = 'SIGN_IN_REFUSED' and actor = '' and remote_address = ?\
      """;

  private static SignInRefusal refusal(String address, long count) {
    return SignInRefusal.newBuilder()
        .setDoor("metrics")
        .setAddress(address)
        .setReason("TOKEN_REFUSED")
        .setCount(count)
        .build();
  }

  private ListEndedSessionsResponse feedAfter(long revision) {
    var request = ListEndedSessionsRequest.newBuilder().setAfterRevision(revision).build();
    return call(asService(signIns).listEndedSessions(request));
  }
}
