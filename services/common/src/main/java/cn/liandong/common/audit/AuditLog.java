package cn.liandong.common.audit;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;

import cn.liandong.common.scope.Caller;
import cn.liandong.proto.audit.v1.AuditEntry;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.ListAuditEntriesResponse;
import cn.liandong.proto.audit.v1.VerifyAuditResponse;
import com.google.protobuf.Timestamp;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import javax.sql.DataSource;

/** Reading and verifying one service's audit entries, for auditors. */
public final class AuditLog {

  private static final String ALLOWED = "select exists (select 1 from visible_units(?, ?, ?))";

  private final DataSource dataSource;
  private final AuditChain chain;
  private final AuditVerifier verifier;
  private final String service;
  private final Clock clock;

  AuditLog(
      DataSource dataSource,
      AuditChain chain,
      AuditVerifier verifier,
      String service,
      Clock clock) {
    this.dataSource = dataSource;
    this.chain = chain;
    this.verifier = verifier;
    this.service = service;
    this.clock = clock;
  }

  public ListAuditEntriesResponse list(Caller caller, ListAuditEntriesRequest request)
      throws SQLException {
    var query = new AuditQuery(request);
    try (var connection = dataSource.getConnection()) {
      requireAuditor(connection, caller);
      if (request.getExported() && request.getBeforeId() == 0) {
        new Audit().done(connection, caller, "AUDIT_EXPORTED", "audit", service);
      }
      try (var statement = query.prepare(connection, caller, LocalDate.now(clock));
          var rows = statement.executeQuery()) {
        return response(query.size(), rows);
      }
    }
  }

  private ListAuditEntriesResponse response(int size, ResultSet rows) throws SQLException {
    var entries = new ArrayList<AuditEntry>();
    while (rows.next()) {
      entries.add(entry(rows));
    }
    var more = entries.size() > size;
    return ListAuditEntriesResponse.newBuilder()
        .addAllEntries(more ? entries.subList(0, size) : entries)
        .setMore(more)
        .build();
  }

  public VerifyAuditResponse verify(Caller caller) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      requireAuditor(connection, caller);
    }
    chain.sealEverything();
    var result = verifier.verify();
    return VerifyAuditResponse.newBuilder()
        .setIntact(result.intact())
        .setChecked(result.checked())
        .setBrokenAt(result.brokenAt())
        .setFinding(result.finding())
        .build();
  }

  private void requireAuditor(Connection connection, Caller caller) throws SQLException {
    try (var statement = connection.prepareStatement(ALLOWED)) {
      statement.setString(1, caller.subject());
      statement.setArray(2, connection.createArrayOf("text", AuditQuery.auditors()));
      statement.setObject(3, LocalDate.now(clock));
      try (var row = statement.executeQuery()) {
        row.next();
        if (!row.getBoolean(1)) {
          new Audit().record(connection, caller, "AUDIT_READ", "audit", service, Audit.REFUSED, "");
          throw NOT_ALLOWED.because("只有审计管理员可以查看审计记录。");
        }
      }
    }
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    var time = row.getTimestamp("create_time").toInstant();
    return AuditEntry.newBuilder()
        .setId(row.getLong("id"))
        .setSequence(row.getLong("sequence"))
        .setCreateTime(
            Timestamp.newBuilder().setSeconds(time.getEpochSecond()).setNanos(time.getNano()))
        .setActor(row.getString("actor"))
        .setAction(row.getString("action"))
        .setObjectType(row.getString("object_type"))
        .setObjectId(row.getString("object_id"))
        .setObjectName(Objects.requireNonNullElse(row.getString("object_name"), ""))
        .setResult(row.getString("result"))
        .setDetail(row.getString("detail"))
        .setRemoteAddress(row.getString("remote_address"))
        .setService(service)
        .build();
  }
}
