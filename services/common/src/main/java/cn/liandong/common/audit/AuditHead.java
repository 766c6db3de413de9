package cn.liandong.common.audit;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;

/** A position of the chain and the seal there. */
record AuditHead(long sequence, byte[] seal) {

  static final AuditHead NONE = new AuditHead(0, AuditSeal.FIRST);

  private static final String NEWEST =
      "select sequence, seal from audit_seal order by sequence desc limit 1";

  static AuditHead newest(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(NEWEST);
        var row = statement.executeQuery()) {
      return row.next() ? new AuditHead(row.getLong(1), row.getBytes(2)) : NONE;
    }
  }

  boolean hasSeal(byte[] other) {
    return MessageDigest.isEqual(seal, other);
  }
}
