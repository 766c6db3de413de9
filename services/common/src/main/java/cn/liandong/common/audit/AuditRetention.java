package cn.liandong.common.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Deletes what is older than it must be kept: whole sealed stretches from the beginning, after a
 * signed checkpoint from which the rest of the chain still verifies. Works only as the owner of the
 * tables, which no service runs as.
 */
final class AuditRetention {

  static final Duration LEAST = Duration.ofDays(200);

  /** The newest seal stays: the next one follows it. */
  private static final String LAST_OLD =
      """
      select s.sequence, s.seal, e.create_time::text as until
      from audit_seal s join audit_entry e on e.id = s.entry_id
      where s.sequence < coalesce(
          (select min(y.sequence) from audit_seal y join audit_entry n on n.id = y.entry_id
           where n.create_time >= ?),
          (select max(sequence) from audit_seal))
      order by s.sequence desc limit 1\
      """;

  private static final String CHECKPOINT =
      """
      insert into audit_checkpoint (sequence, seal, until_time, signature)
      values (?, ?, ?::timestamptz, ?)\
      """;
  private static final String DELETE =
      """
      with gone as (delete from audit_seal where sequence <= ? returning entry_id)
      delete from audit_entry where id in (select entry_id from gone)\
      """;

  private final DataSource owner;
  private final AuditSeal seal;
  private final Clock clock;

  AuditRetention(DataSource owner, AuditSeal seal, Clock clock) {
    this.owner = owner;
    this.seal = seal;
    this.clock = clock;
  }

  /** How many entries went. */
  int prune(Duration kept) throws SQLException {
    if (kept.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("审计记录至少保存 %d 天。".formatted(LEAST.toDays()));
    }
    try (var connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try {
        AuditChain.lock(connection);
        var gone = prune(connection, kept);
        connection.commit();
        return gone;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private int prune(Connection connection, Duration kept) throws SQLException {
    var border = clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    try (var statement = connection.prepareStatement(LAST_OLD)) {
      statement.setObject(1, border);
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          return 0;
        }
        var last = new AuditHead(row.getLong("sequence"), row.getBytes("seal"));
        writeCheckpoint(connection, last, row.getString("until"));
        return delete(connection, last);
      }
    }
  }

  private void writeCheckpoint(Connection connection, AuditHead last, String until)
      throws SQLException {
    try (var statement = connection.prepareStatement(CHECKPOINT)) {
      statement.setLong(1, last.sequence());
      statement.setBytes(2, last.seal());
      statement.setString(3, until);
      statement.setBytes(4, seal.ofCheckpoint(last.sequence(), last.seal(), until));
      statement.executeUpdate();
    }
  }

  private static int delete(Connection connection, AuditHead last) throws SQLException {
    try (var statement = connection.prepareStatement(DELETE)) {
      statement.setLong(1, last.sequence());
      return statement.executeUpdate();
    }
  }
}
