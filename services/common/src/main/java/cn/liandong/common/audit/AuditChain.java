package cn.liandong.common.audit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Seals the audit entries of one service in order. */
final class AuditChain {

  private static final int BATCH = 1000;

  /** How many ids back an entry may still commit that began before the newest sealed one. */
  private static final long WINDOW = 100_000;

  private static final String UNSEALED =
      """
      select %s
      from audit_entry e
      where e.id > coalesce((select max(entry_id) from audit_seal), 0) - ?
        and not exists (select 1 from audit_seal s where s.entry_id = e.id)
      order by e.id limit ?\
      """
          .formatted(AuditSeal.COLUMNS);

  private final DataSource dataSource;
  private final AuditSeal seal;
  private final AuditAnchor anchor;

  AuditChain(DataSource dataSource, AuditSeal seal, AuditAnchor anchor) {
    this.dataSource = dataSource;
    this.seal = seal;
    this.anchor = anchor;
  }

  /** Seals what was written since; one replica at a time. */
  int sealNew() throws SQLException {
    return seal(WINDOW);
  }

  /** Looks at every entry, however old. */
  void sealEverything() throws SQLException {
    while (seal(Long.MAX_VALUE / 2) == BATCH) {}
  }

  private int seal(long window) throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        lock(connection);
        var sealed = seal(connection, window);
        connection.commit();
        return sealed;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  /** Until the transaction ends nobody else seals or prunes. */
  static void lock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      statement.setLong(1, 0x6c64_6175_6469_74L);
      statement.execute();
    }
    AuditSeal.fixZone(connection);
  }

  private int seal(Connection connection, long window) throws SQLException {
    var head = AuditHead.newest(connection);
    var count = 0;
    try (var read = connection.prepareStatement(UNSEALED);
        var write = connection.prepareStatement("insert into audit_seal values (?, ?, ?, ?)")) {
      read.setLong(1, window);
      read.setInt(2, BATCH);
      try (var entry = read.executeQuery()) {
        while (entry.next()) {
          var sequence = head.sequence() + 1;
          var next = new AuditHead(sequence, seal.of(head.seal(), sequence, entry));
          write.setLong(1, sequence);
          write.setLong(2, entry.getLong("id"));
          write.setBytes(3, head.seal());
          write.setBytes(4, next.seal());
          write.addBatch();
          head = next;
          count++;
        }
      }
      write.executeBatch();
    }
    if (count > 0) {
      anchor.append(head);
    }
    return count;
  }
}
