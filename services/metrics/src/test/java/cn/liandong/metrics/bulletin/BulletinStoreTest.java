package cn.liandong.metrics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.liandong.common.error.Failure;
import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.metrics.MetricsDatabase;
import cn.liandong.metrics.MetricsError;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Whoever reads first or not: a write by itself reaches no row outside the caller's scope. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BulletinStoreTest {

  private static final Caller STRANGER = new Caller("subject-nobody", "nobody", Set.of(), "");

  @Inject MetricsDatabase database;
  @Inject BulletinStore store;

  @Test
  void aStrangerMovesNoBulletin() {
    database.transaction(handle -> {
      var id = draft(handle);
      assertThatExceptionOfType(Failure.class)
          .isThrownBy(() ->
              store.move(
                  handle, STRANGER, id, 1, BulletinState.DISCARDED, Role.COUNTY_ADMINISTRATOR))
          .satisfies(
              failure -> assertThat(failure.reason()).isEqualTo(MetricsError.BULLETIN_STALE));
      assertThat(state(handle, id)).isEqualTo("DRAFT");
      return id;
    });
  }

  private static UUID draft(Handle handle) {
    var id = Ids.next();
    handle.execute(
        """
        insert into bulletin (id, unit_id, period, state, content, content_sha256, figures,
          figures_sha256, created_by)
        values (?, ?, '2025-10', 'DRAFT', '{}', '', '{}', '', 'county')\
        """,
        id,
        Ids.next());
    return id;
  }

  private static String state(Handle handle, UUID id) {
    return handle
        .createQuery("select state from bulletin where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .one();
  }
}
