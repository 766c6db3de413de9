package cn.liandong.common.audit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** The sealed audit of one service. Its bean seals on a schedule. */
public abstract class ServiceAudit {

  private static final String DEVELOPMENT_KEY = "development";

  private final AuditChain chain;
  private final AuditLog log;
  private final String service;
  private final AuditRole role;

  protected ServiceAudit(
      String service,
      DataSource dataSource,
      Optional<String> key,
      Optional<Path> anchorFile,
      Clock clock) {
    this.service = service;
    this.role = new AuditRole(dataSource);
    var seal = new AuditSeal(key.orElse(DEVELOPMENT_KEY));
    var anchor = new AuditAnchor(service, anchorFile.orElse(null));
    chain = new AuditChain(dataSource, seal, anchor);
    var verifier = new AuditVerifier(dataSource, seal, anchor);
    log = new AuditLog(dataSource, chain, verifier, service, clock);
  }

  public final AuditLog log() {
    return log;
  }

  public final String service() {
    return service;
  }

  /** Refuses to go on as a database role that could rewrite the record. */
  public final void requireAppendOnly() throws SQLException {
    role.requireAppendOnly(service);
  }

  protected final void sealNew() throws SQLException {
    chain.sealNew();
  }
}
