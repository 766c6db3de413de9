package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever rules the database can change what was written down, but not unseen. */
@ExtendWith(SystemExtension.class)
class AuditTamperingTest {

  private static final List<String> SERVICES = List.of("identity", "metrics", "organization");
  private static final List<String> VERIFY = List.of("audit", "verify");
  private static final Path WORDS =
      Path.of(
          System.getProperty("liandong.checkout"),
          "gateway/src/main/webui/src/locales/zh-CN/oversight.json");

  @Test
  void aChangedAndADeletedEntryAreNamedByTheCommand(SampleSystem sample) throws SQLException {
    var system = sample.system();
    assertWhole(system.run(VERIFY));
    for (var service : SERVICES) {
      var entry = SealedEntry.inTheMiddle(new Database(system), service);
      var named = "第 %d 条（记录编号 %d".formatted(entry.sequence(), entry.id());
      var action = entry.action();

      entry.change();
      try {
        assertBroken(system.run(VERIFY), service, named, "，" + action + "）被改动");
      } finally {
        entry.changeBack();
      }

      entry.delete();
      try {
        assertBroken(system.run(VERIFY), service, named, "）被删除");
      } finally {
        entry.putBack();
      }
    }
    assertWhole(system.run(VERIFY));
  }

  private static void assertWhole(RunningSystem.Ended ended) {
    assertThat(ended.status()).as(ended.output()).isZero();
    for (var service : SERVICES) {
      assertThat(ended.output()).contains(service + "：审计记录完整，共 ");
    }
  }

  private static void assertBroken(
      RunningSystem.Ended ended, String broken, String named, String finding) {
    assertThat(ended.status()).as(ended.output()).isEqualTo(1);
    assertThat(ended.output()).contains(broken + "：" + named, finding, "请立即报告安全管理员");
    for (var service : SERVICES) {
      if (!service.equals(broken)) {
        assertThat(ended.output()).contains(service + "：审计记录完整，共 ");
      }
    }
  }

  @Test
  void noRoleOfTheSystemCanChangeOrDeleteAnEntry(SampleSystem sample) {
    var database = new Database(sample.system());
    var done = new ArrayList<String>();
    for (var service : SERVICES) {
      for (var role : List.of("liandong", "liandong_" + service)) {
        for (var sql :
            List.of(
                "update %s.audit_entry set actor = 'x'",
                "update %s.audit_seal set seal = ''",
                "delete from %s.audit_entry",
                "delete from %s.audit_seal",
                "truncate %s.audit_entry cascade")) {
          if (works(database, role, sql.formatted(service))) {
            done.add(role + ": " + sql.formatted(service));
          }
        }
      }
    }
    assertThat(done).isEmpty();
  }

  private static boolean works(Database database, String role, String sql) {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local role " + role);
      statement.execute(sql);
      connection.rollback();
      return true;
    } catch (SQLException e) {
      assertThat(e.getMessage()).containsPattern("append-only|permission denied");
      return false;
    }
  }

  @Test
  void noRouteChangesTheAudit(SampleSystem sample) {
    var document =
        new Rest(sample.system().url()).call("GET", "/q/openapi?format=json", null, null);
    var methods = new ArrayList<String>();
    document
        .json()
        .path("paths")
        .properties()
        .forEach(path -> {
          if (path.getKey().startsWith("/api/audit")) {
            path.getValue().fieldNames().forEachRemaining(methods::add);
          }
        });
    assertThat(methods).isNotEmpty().containsOnly("get");
  }

  @Test
  void everythingThatWasWrittenDownHasAName(SampleSystem sample) throws IOException {
    var words = new ObjectMapper().readTree(WORDS.toFile()).path("audit");
    var database = new Database(sample.system());
    for (var service : SERVICES) {
      for (var list : List.of("action", "object_type")) {
        var written =
            database.text(
                "select string_agg(distinct %s, ' ') from %s.audit_entry".formatted(list, service));
        var names = words.path(list.equals("action") ? "actions" : "objects");
        assertThat(List.of(written.split(" ")))
            .as(service)
            .allSatisfy(code -> assertThat(names.has(code)).as(code).isTrue());
      }
    }
  }
}
