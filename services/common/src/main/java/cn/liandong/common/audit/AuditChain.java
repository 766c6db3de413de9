package cn.liandong.common.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Seals the audit entries of one service in order and verifies them. The newest seal is also
 * appended to an anchor file outside the database, so that a cut-off tail is noticed.
 */
public final class AuditChain {

  private static final String NEWEST =
      "select sequence, seal from audit_seal order by sequence desc limit 1";
  private static final String UNSEALED =
      """
      select e.* from audit_entry e
      where not exists (select 1 from audit_seal s where s.entry_id = e.id)
      order by e.id limit 1000\
      """;
  private static final String SEALED =
      """
      select s.sequence, s.previous, s.seal, e.*
      from audit_seal s left join audit_entry e on e.id = s.entry_id
      order by s.sequence\
      """;

  private final DataSource dataSource;
  private final String service;
  private final AuditSeal seal;
  private final @Nullable Path anchor;

  /**
   * @param anchor null where no place outside the database was configured
   */
  public AuditChain(DataSource dataSource, String service, String key, @Nullable Path anchor) {
    this.dataSource = dataSource;
    this.service = service;
    this.seal = new AuditSeal(key);
    this.anchor = anchor;
  }

  /** Seals what was written since; one replica at a time. */
  public int sealNew() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        lock(connection);
        var sealed = sealNew(connection);
        connection.commit();
        return sealed;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private static void lock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      statement.setLong(1, 0x6c64_6175_6469_74L);
      statement.execute();
    }
  }

  private int sealNew(Connection connection) throws SQLException {
    var head = head(connection);
    var sequence = head.sequence;
    var previous = head.seal;
    var count = 0;
    try (var read = connection.prepareStatement(UNSEALED);
        var write = connection.prepareStatement("insert into audit_seal values (?, ?, ?, ?)");
        var entry = read.executeQuery()) {
      while (entry.next()) {
        sequence++;
        var next = seal.of(previous, sequence, entry);
        write.setLong(1, sequence);
        write.setLong(2, entry.getLong("id"));
        write.setBytes(3, previous);
        write.setBytes(4, next);
        write.addBatch();
        previous = next;
        count++;
      }
      write.executeBatch();
    }
    if (count > 0) {
      anchor(new Head(sequence, previous));
    }
    return count;
  }

  /** Reads the whole chain; costs one pass over the table. */
  public Verification verify() throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(SEALED)) {
      connection.setAutoCommit(false);
      statement.setFetchSize(1000);
      var previous = AuditSeal.FIRST;
      var expected = 1L;
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var sequence = row.getLong("sequence");
          if (sequence != expected) {
            return Verification.broken(expected, "第 %d 条缺失".formatted(expected));
          }
          if (row.getString("id") == null
              || !MessageDigest.isEqual(row.getBytes("previous"), previous)
              || !MessageDigest.isEqual(row.getBytes("seal"), seal.of(previous, sequence, row))) {
            return Verification.broken(sequence, "第 %d 条被改动或删除".formatted(sequence));
          }
          previous = row.getBytes("seal");
          expected++;
        }
      }
      connection.rollback();
      return compareWithAnchor(new Head(expected - 1, previous));
    }
  }

  private Verification compareWithAnchor(Head head) {
    var anchored = anchored();
    if (anchored.isPresent() && anchored.get().sequence > head.sequence) {
      return Verification.broken(head.sequence + 1, "库外存证显示末尾的记录被删除");
    }
    if (anchored.isPresent()
        && anchored.get().sequence == head.sequence
        && !MessageDigest.isEqual(anchored.get().seal, head.seal)) {
      return Verification.broken(head.sequence, "与库外存证不一致");
    }
    return new Verification(true, head.sequence, 0, "审计记录完整，共 %d 条".formatted(head.sequence));
  }

  private Head head(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(NEWEST);
        var row = statement.executeQuery()) {
      return row.next() ? new Head(row.getLong(1), row.getBytes(2)) : new Head(0, AuditSeal.FIRST);
    }
  }

  private void anchor(Head head) {
    if (anchor == null) {
      return;
    }
    var line = "%s %d %s%n".formatted(service, head.sequence, HexFormat.of().formatHex(head.seal));
    try {
      Files.writeString(anchor, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Head> anchored() {
    if (anchor == null || !Files.exists(anchor)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(anchor)) {
      return lines
          .map(line -> line.split(" "))
          .filter(parts -> parts.length == 3 && parts[0].equals(service))
          .map(parts -> new Head(Long.parseLong(parts[1]), HexFormat.of().parseHex(parts[2])))
          .reduce((first, second) -> second);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Head(long sequence, byte[] seal) {}
}
