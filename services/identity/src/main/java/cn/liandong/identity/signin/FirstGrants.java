package cn.liandong.identity.signin;

import cn.liandong.common.scope.Role;
import io.quarkus.agroal.DataSource;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who holds a role before anybody could grant it: named by the operator. */
@ApplicationScoped
class FirstGrants {

  private record First(String username, Role role) {

    static First of(String text) {
      var parts = text.split(":");
      if (parts.length != 2) {
        throw new IllegalStateException("LIANDONG_FIRST_GRANTS 应写成“用户名:角色”，多个用逗号隔开，现为：" + text);
      }
      return new First(parts[0].strip(), Role.valueOf(parts[1].strip()));
    }
  }

  private final javax.sql.DataSource dataSource;
  private final Clock clock;
  private final List<First> wanted;
  private volatile boolean linked;

  FirstGrants(
      @DataSource("identity") javax.sql.DataSource dataSource,
      @ConfigProperty(name = "liandong.first-grants") Optional<String> configured,
      Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.wanted =
        configured.stream()
            .flatMap(list -> Arrays.stream(list.split(",")))
            .filter(text -> !text.isBlank())
            .map(First::of)
            .toList();
    requireSeparate();
  }

  /** True once all of them can sign in. */
  boolean linked() throws SQLException {
    if (!linked) {
      try (var connection = dataSource.getConnection()) {
        var names = wanted.stream().map(First::username).toList();
        linked = new AccountWriter(connection).withoutLink(names).isEmpty();
      }
    }
    return linked;
  }

  @Scheduled(
      every = "2s",
      identity = "identity-first-grants",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void grantOnce() throws SQLException {
    if (wanted.isEmpty() || linked) {
      return;
    }
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      var writer = new AccountWriter(connection);
      writer.lock();
      var roots = writer.roots();
      if (!roots.isEmpty()) {
        write(writer, roots.getFirst());
      }
      connection.commit();
    }
  }

  private void write(AccountWriter writer, UUID root) throws SQLException {
    for (var first : withoutHolder(writer)) {
      writer.grant(first.username, first.role, root, LocalDate.now(clock));
      Log.infof("first grant written unit=%s role=%s", root, first.role);
    }
  }

  private List<First> withoutHolder(AccountWriter writer) throws SQLException {
    var missing = new ArrayList<First>();
    for (var first : wanted) {
      if (!writer.wasGranted(first.role)) {
        missing.add(first);
      }
    }
    return missing;
  }

  private void requireSeparate() {
    for (var one : wanted) {
      if (one.role == Role.AGENCY) {
        throw new IllegalStateException("LIANDONG_FIRST_GRANTS 不能授予 AGENCY：外部机构的程序在控制台登记。");
      }
      if (one.role == Role.EMERGENCY_READER) {
        throw new IllegalStateException(
            "LIANDONG_FIRST_GRANTS 不能授予 EMERGENCY_READER：系统管理员在控制台写明理由后开通。");
      }
      for (var other : wanted) {
        if (one.username.equals(other.username) && one.role.excludes(other.role)) {
          throw new IllegalStateException(
              "LIANDONG_FIRST_GRANTS 把 %s 和 %s 给了同一个人 %s：三员互不兼任，也不兼任其他角色。"
                  .formatted(one.role, other.role, one.username));
        }
      }
    }
  }
}
