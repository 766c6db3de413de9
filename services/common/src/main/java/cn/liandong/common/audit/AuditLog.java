package cn.liandong.common.audit;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.proto.audit.v1.AuditEntry;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import cn.liandong.proto.audit.v1.ListAuditEntriesResponse;
import cn.liandong.proto.audit.v1.VerifyAuditResponse;
import com.google.protobuf.Timestamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reading and verifying one service's audit entries, for the administrator of the root unit. */
public final class AuditLog {

  private static final String LIST =
      """
      select e.*, coalesce(s.sequence, 0) as sequence
      from audit_entry e left join audit_seal s on s.entry_id = e.id
      where (? = '' or e.actor = ?) and (? = '' or e.action = ?) and e.id < ?
        and exists (select 1 from visible_units(?, ?, ?) v
                    join unit_ref u on u.id = v.id and u.parent_id is null)
      order by e.id desc limit ?\
      """;
  private static final String ALLOWED =
      """
      select exists (select 1 from visible_units(?, ?, ?) v
                     join unit_ref u on u.id = v.id and u.parent_id is null)\
      """;
  private static final String[] AUDITORS =
      Role.names(Role.AUDIT_ADMINISTRATOR, Role.COUNTY_ADMINISTRATOR, Role.COUNTY_LEADER);

  private final DataSource dataSource;
  private final AuditChain chain;
  private final String service;
  private final Clock clock;

  public AuditLog(DataSource dataSource, AuditChain chain, String service, Clock clock) {
    this.dataSource = dataSource;
    this.chain = chain;
    this.service = service;
    this.clock = clock;
  }

  public ListAuditEntriesResponse list(Caller caller, ListAuditEntriesRequest request)
      throws SQLException {
    requireAuditor(caller);
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(LIST)) {
      statement.setString(1, request.getActor());
      statement.setString(2, request.getActor());
      statement.setString(3, request.getAction());
      statement.setString(4, request.getAction());
      statement.setLong(5, Long.parseLong(page.key(0, Long.toString(Long.MAX_VALUE))));
      statement.setString(6, caller.subject());
      statement.setArray(7, connection.createArrayOf("text", AUDITORS));
      statement.setObject(8, LocalDate.now(clock));
      statement.setInt(9, page.limit());
      try (var rows = statement.executeQuery()) {
        return response(page, rows);
      }
    }
  }

  private ListAuditEntriesResponse response(PageRequest page, ResultSet rows) throws SQLException {
    record Numbered(long id, AuditEntry entry) {}
    var entries = new ArrayList<Numbered>();
    while (rows.next()) {
      entries.add(new Numbered(rows.getLong("id"), entry(rows)));
    }
    var cut = page.cut(entries, e -> List.of(Long.toString(e.id)));
    return ListAuditEntriesResponse.newBuilder()
        .addAllEntries(cut.items().stream().map(Numbered::entry).toList())
        .setNextPageToken(cut.nextToken())
        .build();
  }

  public VerifyAuditResponse verify(Caller caller) throws SQLException {
    requireAuditor(caller);
    chain.sealNew();
    var result = chain.verify();
    return VerifyAuditResponse.newBuilder()
        .setIntact(result.intact())
        .setChecked(result.checked())
        .setBrokenAt(result.brokenAt())
        .setFinding(result.finding())
        .build();
  }

  private void requireAuditor(Caller caller) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(ALLOWED)) {
      statement.setString(1, caller.subject());
      statement.setArray(2, connection.createArrayOf("text", AUDITORS));
      statement.setObject(3, LocalDate.now(clock));
      try (var row = statement.executeQuery()) {
        row.next();
        if (!row.getBoolean(1)) {
          new Audit().record(connection, caller, "AUDIT_READ", "audit", service, Audit.REFUSED, "");
          throw NOT_ALLOWED.because("只有审计管理员、本级管理员和领导可以查看审计记录。");
        }
      }
    }
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    var time = row.getTimestamp("create_time").toInstant();
    return AuditEntry.newBuilder()
        .setSequence(row.getLong("sequence"))
        .setCreateTime(
            Timestamp.newBuilder().setSeconds(time.getEpochSecond()).setNanos(time.getNano()))
        .setActor(row.getString("actor"))
        .setAction(row.getString("action"))
        .setObjectType(row.getString("object_type"))
        .setObjectId(row.getString("object_id"))
        .setResult(row.getString("result"))
        .setDetail(row.getString("detail"))
        .setRemoteAddress(row.getString("remote_address"))
        .setService(service)
        .build();
  }
}
