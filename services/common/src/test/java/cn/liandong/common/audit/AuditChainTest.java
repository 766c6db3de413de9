package cn.liandong.common.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditChainTest {

  private static AuditTables tables;

  @TempDir Path folder;
  private AuditChain chain;
  private AuditVerifier verifier;

  @BeforeAll
  static void startDatabase() {
    tables = AuditTables.create("audit");
  }

  @BeforeEach
  void freshChain() throws SQLException, IOException {
    tables.makeAnew();
    var anchor = new AuditAnchor("test", folder.resolve("anchor.log"));
    chain = new AuditChain(tables.source(), new AuditSeal("key"), anchor);
    verifier = new AuditVerifier(tables.source(), new AuditSeal("key"), anchor);
  }

  @Test
  void sealedEntriesVerify() throws SQLException {
    tables.record("A", "B");

    assertThat(chain.sealNew()).isEqualTo(2);
    assertThat(chain.sealNew()).isZero();
    assertThat(verifier.verify().intact()).isTrue();
    assertThat(verifier.verify().checked()).isEqualTo(2);
  }

  @Test
  void aChainVerifiesWhateverZoneTheProgramRunsIn() throws SQLException {
    tables.record("A", "B");
    chain.sealNew();
    var zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      tables.record("C");
      chain.sealNew();
      assertThat(verifier.verify().intact()).isTrue();
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(verifier.verify().checked()).isEqualTo(3);
  }

  @Test
  void anEntryCannotBeChangedOrDeletedNotEvenByTheOwner() throws SQLException {
    tables.record("A");
    chain.sealNew();

    for (var sql :
        new String[] {
          "update audit_entry set actor = 'x'",
          "delete from audit_seal",
          "delete from audit_entry",
          "truncate audit_entry cascade"
        }) {
      assertThatThrownBy(() -> tables.execute(sql)).hasMessageContaining("append-only");
    }
  }

  @Test
  void aChangeBehindTheTriggersIsFoundAndNamed() throws SQLException {
    tables.record("A", "B", "C");
    chain.sealNew();

    tables.execute(
        """
        alter table audit_entry disable trigger user;
        update audit_entry set actor = 'nobody' where action = 'B'\
        """);

    assertThat(verifier.verify().brokenAt()).isEqualTo(2);
    assertThat(verifier.verify().finding()).contains("第 2 条（记录编号 2，", "，B）被改动");
  }

  @Test
  void aDeletedEntryIsFoundAndNamed() throws SQLException {
    tables.record("A", "B", "C");
    chain.sealNew();

    tables.execute(
        """
        alter table audit_seal drop constraint audit_seal_entry_id_fkey;
        alter table audit_entry disable trigger user;
        delete from audit_entry where action = 'B'\
        """);

    assertThat(verifier.verify().finding()).isEqualTo("第 2 条（记录编号 2）被删除");
  }

  @Test
  void aDeletedEntryWithItsSealIsFoundAndNamed() throws SQLException {
    tables.record("A", "B", "C");
    chain.sealNew();

    tables.execute(
        """
        alter table audit_seal disable trigger user;
        delete from audit_seal where sequence = 2\
        """);

    assertThat(verifier.verify().finding()).isEqualTo("第 2 条的封存记录缺失");
  }

  @Test
  void aCutOffTailIsFoundByTheAnchor() throws SQLException {
    tables.record("A", "B");
    chain.sealNew();

    tables.execute(
        """
        alter table audit_seal disable trigger user;
        delete from audit_seal where sequence = 2\
        """);

    assertThat(verifier.verify().intact()).isFalse();
    assertThat(verifier.verify().finding()).contains("库外存证");
  }

  @Test
  void whatIsSealedDuringTheVerificationIsNoCutOffTail() throws Exception {
    tables.record("A");
    chain.sealNew();
    var busy = new AtomicBoolean(true);
    var sealing =
        CompletableFuture.runAsync(() -> {
          while (busy.get()) {
            assertThatCode(
                    () -> {
                      tables.record("B");
                      chain.sealNew();
                    })
                .doesNotThrowAnyException();
          }
        });
    try {
      for (var i = 0; i < 50; i++) {
        assertThat(verifier.verify().finding()).startsWith("审计记录完整");
      }
    } finally {
      busy.set(false);
    }
    sealing.get(1, TimeUnit.MINUTES);
  }

  @Test
  void anotherKeyCannotRebuildTheChain() throws SQLException {
    tables.record("A");
    chain.sealNew();

    var other =
        new AuditVerifier(
            tables.source(), new AuditSeal("another key"), new AuditAnchor("test", null));

    assertThat(other.verify().intact()).isFalse();
  }
}
