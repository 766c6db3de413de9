package cn.liandong.organization.unit;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static cn.liandong.organization.TestRegistry.asService;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.Owner;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.proto.organization.v1.ListUnitChangesRequest;
import cn.liandong.proto.organization.v1.ListUnitChangesResponse;
import cn.liandong.proto.organization.v1.UnitChange;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class UnitFeedTest {

  private static final int WRITERS = 20;

  @GrpcClient("organization")
  UnitService units;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
  }

  @Test
  void aChangeCarriesAllVersionsAndHeadcounts() throws SQLException {
    registry.headcount(registry.school, "2024-2025", LocalDate.of(2024, 9, 1), 12);

    var change =
        all(0, 3).stream()
            .filter(c -> c.getUnitId().equals(registry.school.id().toString()))
            .findFirst()
            .orElseThrow();

    assertThat(change.getVersions(0).getPath()).isEqualTo(registry.school.path());
    assertThat(change.getVersions(0).getRevision()).isEqualTo(change.getRevision());
    assertThat(change.getDenominators(0).getTeachers()).isEqualTo(12);
    assertThat(change.getDenominators(0).getSource()).isEqualTo("returns.xlsx 小学 第4行");
  }

  @Test
  void newsEndTheWait() throws Exception {
    var position = newest();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting = threads.submit(() -> changes(position, 10, 20));
      add("新建小学");
      var news = waiting.get();
      assertThat(news.getChangesList()).hasSize(1);
      assertThat(news.getRevision()).isEqualTo(position + 1);
    }
  }

  @Test
  void aQuietFeedAnswersWhenTheWaitIsOver() {
    var position = newest();

    assertThat(changes(position, 10, 1).getChangesList()).isEmpty();
    assertThat(changes(position, 10, 1).getRevision()).isEqualTo(position);
  }

  @Test
  void aRevisionFromTheFutureHasExpired() {
    assertFails(
        "REVISION_EXPIRED",
        () -> asService(units).listUnitChanges(request(newest() + 1000, 10, 0)));
  }

  @Test
  void aRevisionOfAnotherEpochHasExpired() throws SQLException {
    var known = changes(0, 1, 0);
    var next = request(known.getRevision(), 1, 0).toBuilder().setEpoch(known.getEpoch()).build();
    assertThat(call(asService(units).listUnitChanges(next)).getEpoch()).isEqualTo(known.getEpoch());

    Owner.sql("organization", "update feed_epoch set id = gen_random_uuid()");

    assertFails("REVISION_EXPIRED", () -> asService(units).listUnitChanges(next));
  }

  @Test
  void onlyServicesFollowTheFeed() {
    assertFails("NOT_ALLOWED", () -> as(units, COUNTY_ADMIN).listUnitChanges(request(0, 10, 0)));
  }

  @Test
  void noRevisionIsSkippedUnderTwentyParallelWriters() throws Exception {
    var start = newest();
    var seen = new ArrayList<UnitChange>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = new ArrayList<Callable<Void>>();
      for (var i = 0; i < WRITERS; i++) {
        var name = "第" + i + "号小学";
        writers.add(() -> {
          add(name);
          return null;
        });
      }
      var reader = threads.submit(() -> follow(start, seen));
      for (var writer : threads.invokeAll(writers)) {
        writer.get();
      }
      reader.get();
    }
    assertThat(seen).extracting(UnitChange::getRevision).isSorted().doesNotHaveDuplicates();
    assertThat(seen.getLast().getRevision()).isEqualTo(start + WRITERS);
    assertThat(ids(seen)).hasSize(WRITERS);
  }

  private Void follow(long start, List<UnitChange> seen) {
    var position = start;
    while (seen.size() < WRITERS) {
      var news = changes(position, 3, 10);
      assertThat(news.getChangesList()).as("news within the wait").isNotEmpty();
      seen.addAll(news.getChangesList());
      position = news.getRevision();
    }
    return null;
  }

  private static Set<String> ids(List<UnitChange> changes) {
    return new HashSet<>(changes.stream().map(UnitChange::getUnitId).toList());
  }

  private void add(String name) throws SQLException {
    registry.add(List.of(TestRegistry.child(registry.town, null, name, Level.SCHOOL, 0)));
  }

  private long newest() {
    return all(0, 1000).getLast().getRevision();
  }

  private List<UnitChange> all(long after, int pageSize) {
    var seen = new ArrayList<UnitChange>();
    var page = changes(after, pageSize, 0);
    while (page.getChangesCount() > 0) {
      seen.addAll(page.getChangesList());
      page = changes(page.getRevision(), pageSize, 0);
    }
    return seen;
  }

  private ListUnitChangesResponse changes(long after, int size, int wait) {
    return call(asService(units).listUnitChanges(request(after, size, wait)));
  }

  private static ListUnitChangesRequest request(long after, int size, int wait) {
    return ListUnitChangesRequest.newBuilder()
        .setAfterRevision(after)
        .setPageSize(size)
        .setWaitSeconds(wait)
        .build();
  }
}
