package cn.liandong.common.audit;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads the whole chain of one service, from its checkpoint on; one pass over the table. */
final class AuditVerifier {

  private static final String CHECKPOINT =
      """
      select sequence, seal, until_time::text as until, signature
      from audit_checkpoint order by sequence desc limit 1\
      """;
  private static final String SEALED =
      """
      select s.sequence, s.previous, s.seal, s.entry_id, %s
      from audit_seal s left join audit_entry e on e.id = s.entry_id
      order by s.sequence\
      """
          .formatted(AuditSeal.COLUMNS);

  private final DataSource dataSource;
  private final AuditSeal seal;
  private final AuditAnchor anchor;

  AuditVerifier(DataSource dataSource, AuditSeal seal, AuditAnchor anchor) {
    this.dataSource = dataSource;
    this.seal = seal;
    this.anchor = anchor;
  }

  Verification verify() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var anchored = anchored(connection);
        AuditSeal.fixZone(connection);
        return verify(connection, anchored);
      } finally {
        connection.rollback();
      }
    }
  }

  /** Read before the chain, and while nobody seals: what it tells of must be there. */
  private AuditHead anchored(Connection connection) throws SQLException {
    AuditChain.lock(connection);
    var newest = anchor.newest().orElse(AuditHead.NONE);
    connection.rollback();
    return newest;
  }

  private Verification verify(Connection connection, AuditHead anchored) throws SQLException {
    var start = AuditHead.NONE;
    try (var statement = connection.prepareStatement(CHECKPOINT);
        var row = statement.executeQuery()) {
      if (row.next()) {
        start = new AuditHead(row.getLong("sequence"), row.getBytes("seal"));
        var expected = seal.ofCheckpoint(start.sequence(), start.seal(), row.getString("until"));
        if (!MessageDigest.isEqual(expected, row.getBytes("signature"))) {
          return Verification.broken(
              start.sequence(), start.sequence(), "截至第 %d 条的清理凭据被改动".formatted(start.sequence()));
        }
      }
    }
    return follow(connection, start, anchored);
  }

  private Verification follow(Connection connection, AuditHead start, AuditHead anchored)
      throws SQLException {
    try (var statement = connection.prepareStatement(SEALED)) {
      statement.setFetchSize(1000);
      var head = start;
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var finding = finding(row, head);
          if (!finding.isEmpty()) {
            return Verification.broken(start.sequence(), head.sequence() + 1, finding);
          }
          head = new AuditHead(row.getLong("sequence"), row.getBytes("seal"));
          if (head.sequence() == anchored.sequence() && !head.hasSeal(anchored.seal())) {
            return Verification.broken(
                start.sequence(), head.sequence(), "第 %d 条与库外存证不一致".formatted(head.sequence()));
          }
        }
      }
      return ending(start, head, anchored);
    }
  }

  /** Chinese, naming the entry; empty when it follows the head. */
  private String finding(ResultSet row, AuditHead head) throws SQLException {
    var sequence = head.sequence() + 1;
    if (row.getLong("sequence") != sequence) {
      return "第 %d 条的封存记录缺失".formatted(sequence);
    }
    if (row.getString("id") == null) {
      return "第 %d 条（记录编号 %d）被删除".formatted(sequence, row.getLong("entry_id"));
    }
    if (!head.hasSeal(row.getBytes("previous"))
        || !MessageDigest.isEqual(row.getBytes("seal"), seal.of(head.seal(), sequence, row))) {
      return "第 %d 条（记录编号 %d，%s，%s）被改动"
          .formatted(
              sequence,
              row.getLong("entry_id"),
              row.getString("create_time").substring(0, 19),
              row.getString("action"));
    }
    return "";
  }

  private static Verification ending(AuditHead start, AuditHead head, AuditHead anchored) {
    if (anchored.sequence() > head.sequence()) {
      return Verification.broken(
          start.sequence(),
          head.sequence() + 1,
          "库外存证记到第 %d 条，库内只到第 %d 条：末尾的记录被删除".formatted(anchored.sequence(), head.sequence()));
    }
    var checked = head.sequence() - start.sequence();
    return new Verification(true, checked, 0, whole(start, checked));
  }

  private static String whole(AuditHead start, long checked) {
    var text = "审计记录完整，共 %d 条".formatted(checked);
    return start.sequence() == 0 ? text : text + "；第 %d 条及以前已按保存期限清理".formatted(start.sequence());
  }
}
