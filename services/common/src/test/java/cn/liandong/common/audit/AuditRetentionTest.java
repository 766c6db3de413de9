package cn.liandong.common.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditRetentionTest {

  private static final AuditSeal SEAL = new AuditSeal("key");
  private static final Duration KEPT = Duration.ofDays(210);
  private static AuditTables tables;

  private AuditChain chain;
  private AuditVerifier verifier;
  private AuditRetention retention;

  @BeforeAll
  static void startDatabase() {
    tables = AuditTables.create("retention");
  }

  @BeforeEach
  void threeOldEntriesAndTwoYoungOnes() throws SQLException, IOException {
    tables.makeAnew();
    var anchor = new AuditAnchor("public", null);
    chain = new AuditChain(tables.source(), SEAL, anchor);
    verifier = new AuditVerifier(tables.source(), SEAL, anchor);
    retention = new AuditRetention(tables.source(), SEAL, Clock.systemUTC());
    tables.recordDaysAgo(300, "A", "B");
    tables.recordDaysAgo(220, "C");
    tables.recordDaysAgo(10, "D");
    tables.record("E");
    chain.sealNew();
  }

  @Test
  void oldEntriesGoAndTheRestStillVerifies() throws SQLException {
    assertThat(retention.prune(KEPT)).isEqualTo(3);
    assertThat(retention.prune(KEPT)).isZero();

    tables.record("F");
    chain.sealNew();
    assertThat(tables.count("audit_entry")).isEqualTo(3);
    assertThat(verifier.verify())
        .isEqualTo(new Verification(true, 3, 0, "审计记录完整，共 3 条；第 3 条及以前已按保存期限清理"));
  }

  @Test
  void aSecondPruningGoesOnWhereTheFirstEnded() throws SQLException {
    retention.prune(Duration.ofDays(250));
    assertThat(tables.count("audit_entry")).isEqualTo(3);

    assertThat(retention.prune(KEPT)).isEqualTo(1);
    assertThat(verifier.verify().intact()).isTrue();
    assertThat(tables.count("audit_checkpoint")).isEqualTo(2);
  }

  @Test
  void lessThanTwoHundredDaysIsRefused() {
    assertThatThrownBy(() -> retention.prune(Duration.ofDays(199))).hasMessageContaining("200 天");
  }

  @Test
  void aYoungEntryCannotBeDeletedEvenWithACheckpoint() throws SQLException {
    tables.execute("insert into audit_checkpoint values (5, '', now(), '')");

    tables.execute("delete from audit_seal where sequence = 4");
    assertThatThrownBy(() -> tables.execute("delete from audit_entry where action = 'D'"))
        .hasMessageContaining("append-only");
    assertThat(verifier.verify().finding()).contains("清理凭据被改动");
  }

  @Test
  void anOldEntryThatWasChangedBeforeIsNotPrunedAway() throws SQLException {
    tables.execute(
        """
        alter table audit_entry disable trigger user;
        update audit_entry set actor = 'x' where action = 'B';
        alter table audit_entry enable trigger user\
        """);

    assertThat(command("prune", "210")).startsWith("1 public：第 2 条");
    assertThat(tables.count("audit_entry")).isEqualTo(5);
  }

  @Test
  void theCommandTellsEveryService() throws SQLException {
    assertThat(command("verify")).isEqualTo("0 public：审计记录完整，共 5 条");
    assertThat(command("prune", "210"))
        .isEqualTo(
            """
            0 public：审计记录完整，共 5 条
            public：清理 3 条
            public：审计记录完整，共 2 条；第 3 条及以前已按保存期限清理\
            """);
    assertThat(command("delete")).startsWith("2 ");
  }

  @Test
  void theCommandSaysHowLongIsTheLeast() throws SQLException {
    for (var days : List.of("199", "0", "-1", "many")) {
      assertThat(command("prune", days)).startsWith("2 审计记录至少保存 200 天");
    }
  }

  private static String command(String... words) throws SQLException {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var code = new AuditCommand(tables.environment("key"), print).run(List.of(words));
    return code + " " + out.toString(StandardCharsets.UTF_8).strip();
  }
}
