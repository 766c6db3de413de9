package cn.liandong.common.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.liandong.embedded.Database;
import cn.liandong.embedded.PostgresServer;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class ProjectionTest {

  private static Database database;

  private final GrantOwner owner = new GrantOwner("a", "b", "c");
  private final GrantProjection grants = new GrantProjection(dataSource(), owner, unsigned());

  @BeforeAll
  static void startDatabase() {
    database = PostgresServer.temporary().createDatabase("projection");
  }

  @BeforeEach
  void freshCopy() throws SQLException, IOException {
    execute("drop schema public cascade; create schema public");
    for (var file :
        List.of(
            "/db/unitref/V0001__unit_ref.sql",
            "/db/unitref/V0031__exemption.sql",
            "/db/grantref/V0002__grant_ref.sql",
            "/db/feed/V0011__feed_position_epoch.sql")) {
      try (var migration = ProjectionTest.class.getResourceAsStream(file)) {
        execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void everyPageIsCopied() throws SQLException {
    follow();

    assertThat(names()).containsExactly("a", "b", "c");
    assertThat(position()).isEqualTo("3");
    assertThat(grants.isCurrent()).isTrue();
  }

  @Test
  void anOwnerThatWentBackIsCopiedAgainFromTheStart() throws SQLException {
    follow();
    owner.restore("a", "d");
    follow();

    assertThat(names()).containsExactly("a", "d");
    assertThat(position()).isEqualTo("2");
  }

  @Test
  void aRestoredOwnerThatIsAlreadyPastOurPositionIsCopiedAgain() throws SQLException {
    follow();
    owner.restoreAsNew("a", "d", "e", "f", "g");
    follow();

    assertThat(names()).containsExactly("a", "d", "e", "f", "g");
    assertThat(position()).isEqualTo("5");
  }

  @Test
  void aPositionFromBeforeThereWereEpochsGoesOn() throws SQLException {
    follow();
    execute("update feed_position set epoch = ''");
    execute("update grant_ref set username = 'kept' where username = 'a'");
    follow();

    assertThat(names()).containsExactly("b", "c", "kept");
    assertThat(texts("select epoch from feed_position")).containsExactly("first");
  }

  @Test
  void anOwnerThatLostEverythingLeavesNothing() throws SQLException {
    follow();
    owner.restore();
    follow();

    assertThat(names()).isEmpty();
    assertThat(position()).isEqualTo("0");
  }

  @Test
  void newsAfterTheNewStartAreCopiedToo() throws SQLException {
    follow();
    owner.restore("a");
    follow();
    owner.restore("a", "e", "f", "g");
    follow();

    assertThat(names()).containsExactly("a", "e", "f", "g");
  }

  @Test
  void theSilenceOfAnOwnerIsMeasured() {
    Metrics.addRegistry(new SimpleMeterRegistry());
    try (var worker = new ProjectionWorker("silent", () -> Thread.sleep(60_000))) {
      var silence = Metrics.globalRegistry.get("liandong.projection.silence.seconds");
      await().until(() -> silence.tag("name", "silent").gauge().value() > 0.01);
    }
  }

  private void follow() throws SQLException {
    for (var round = 0; round < 6; round++) {
      grants.catchUp();
    }
  }

  private static List<String> names() throws SQLException {
    return texts("select username from grant_ref order by username");
  }

  private static String position() throws SQLException {
    return texts("select revision from feed_position where feed = 'grant'").getFirst();
  }

  private static List<String> texts(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static DataSource dataSource() {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(database.jdbcUrl());
    dataSource.setUser(database.user());
    dataSource.setPassword(database.password());
    return dataSource;
  }

  /** The owner is in this JVM and asks for no token. */
  private static ServiceTokens unsigned() {
    return new ServiceTokens(null) {
      @Override
      public <T> Uni<T> signed(T stub) {
        return Uni.createFrom().item(stub);
      }
    };
  }
}
