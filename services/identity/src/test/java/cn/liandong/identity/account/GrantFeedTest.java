package cn.liandong.identity.account;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static cn.liandong.identity.TestPeople.asService;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.Owner;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.AccountService;
import cn.liandong.proto.identity.v1.GetMeRequest;
import cn.liandong.proto.identity.v1.GrantChange;
import cn.liandong.proto.identity.v1.ListGrantChangesRequest;
import cn.liandong.proto.identity.v1.ListGrantChangesResponse;
import cn.liandong.proto.identity.v1.RevokeGrantRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class GrantFeedTest {

  private static final int WRITERS = 20;

  @GrpcClient("identity")
  AccountService accounts;

  @Inject TestPeople people;

  @BeforeEach
  void reset() throws SQLException {
    people.reset();
  }

  @Test
  void aChangeCarriesAllGrantsOfTheAccount() {
    var grant = TestPeople.id("town-admin grant").toString();
    var position = newest();
    call(
        as(accounts, "county-admin")
            .revokeGrant(RevokeGrantRequest.newBuilder().setGrantId(grant).build()));

    var news = changes(position, 10, 5);

    assertThat(news.getChangesList()).hasSize(1);
    assertThat(news.getChanges(0))
        .returns("subject-town-admin", GrantChange::getSubject)
        .returns("town-admin", GrantChange::getUsername)
        .returns(position + 1, GrantChange::getRevision);
    assertThat(news.getChanges(0).getGrants(0).getValidToDate())
        .isEqualTo(Dates.toProto(LocalDate.now()));
  }

  @Test
  void anAccountWithoutSubjectIsInTheFeed() throws SQLException {
    var position = newest();
    people.waitingAccount("somebody");

    assertThat(changes(position, 10, 5).getChanges(0).getSubject()).isEmpty();
  }

  @Test
  void noRevisionIsSkippedUnderTwentyParallelWriters() throws Exception {
    var start = newest();
    var seen = new ArrayList<GrantChange>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reader = threads.submit(() -> follow(start, seen));
      var writers = new ArrayList<Callable<Object>>();
      for (var i = 0; i < WRITERS; i++) {
        var person = as(accounts, "newcomer-" + i);
        writers.add(() -> call(person.getMe(GetMeRequest.getDefaultInstance())));
      }
      for (var writer : threads.invokeAll(writers)) {
        writer.get();
      }
      reader.get();
    }
    assertThat(seen).extracting(GrantChange::getRevision).isSorted().doesNotHaveDuplicates();
    assertThat(seen.getLast().getRevision()).isEqualTo(start + WRITERS);
    assertThat(seen.stream().map(GrantChange::getAccountId).distinct()).hasSize(WRITERS);
  }

  @Test
  void aRevisionFromTheFutureHasExpired() {
    assertFails(
        "REVISION_EXPIRED",
        () -> asService(accounts).listGrantChanges(request(newest() + 1000, 10, 0)));
  }

  @Test
  void aRevisionOfAnotherEpochHasExpired() throws SQLException {
    var known = changes(0, 1, 0);
    var next = request(known.getRevision(), 1, 0).toBuilder().setEpoch(known.getEpoch()).build();
    assertThat(call(asService(accounts).listGrantChanges(next)).getEpoch())
        .isEqualTo(known.getEpoch());

    Owner.sql("identity", "update feed_epoch set id = gen_random_uuid()");

    assertFails("REVISION_EXPIRED", () -> asService(accounts).listGrantChanges(next));
  }

  private Void follow(long start, List<GrantChange> seen) {
    var position = start;
    while (seen.size() < WRITERS) {
      var news = changes(position, 3, 10);
      assertThat(news.getChangesList()).as("news within the wait").isNotEmpty();
      seen.addAll(news.getChangesList());
      position = news.getRevision();
    }
    return null;
  }

  private long newest() {
    var position = 0L;
    var page = changes(position, 1000, 0);
    while (page.getChangesCount() > 0) {
      position = page.getRevision();
      page = changes(position, 1000, 0);
    }
    return position;
  }

  private ListGrantChangesResponse changes(long after, int size, int wait) {
    return call(asService(accounts).listGrantChanges(request(after, size, wait)));
  }

  private static ListGrantChangesRequest request(long after, int size, int wait) {
    return ListGrantChangesRequest.newBuilder()
        .setAfterRevision(after)
        .setPageSize(size)
        .setWaitSeconds(wait)
        .build();
  }
}
