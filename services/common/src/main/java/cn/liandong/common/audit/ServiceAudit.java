package cn.liandong.common.audit;

import io.quarkus.runtime.LaunchMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** The sealed audit of one service. Its bean seals on a schedule and refuses a missing key. */
public abstract class ServiceAudit {

  private static final String DEVELOPMENT_KEY = "development";

  private final AuditChain chain;
  private final AuditLog log;
  private final boolean keyMissing;

  protected ServiceAudit(
      String service,
      DataSource dataSource,
      Optional<String> key,
      Optional<Path> anchor,
      Clock clock) {
    keyMissing = key.isEmpty();
    chain = new AuditChain(dataSource, service, key.orElse(DEVELOPMENT_KEY), anchor.orElse(null));
    log = new AuditLog(dataSource, chain, service, clock);
  }

  public final AuditLog log() {
    return log;
  }

  protected final void refuseMissingKey() {
    if (keyMissing && LaunchMode.current() == LaunchMode.NORMAL) {
      throw new IllegalStateException("缺少审计密钥：请设置环境变量 LIANDONG_AUDIT_KEY 后重新启动。");
    }
  }

  protected final void sealNew() throws SQLException {
    chain.sealNew();
  }
}
