package cn.liandong.common.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 over an entry and the seal before it: whoever lacks the key cannot rebuild the chain.
 */
final class AuditSeal {

  static final byte[] FIRST = new byte[32];

  /** Times as text of one zone, whatever zone the program runs in; see {@link #fixZone}. */
  static final String COLUMNS =
      """
      e.id, e.create_time::text as create_time, e.actor, e.action, e.object_type, e.object_id,
        e.result, e.detail, e.remote_address\
      """;

  private static final List<String> SEALED =
      List.of(
          "id",
          "create_time",
          "actor",
          "action",
          "object_type",
          "object_id",
          "result",
          "detail",
          "remote_address");

  private final SecretKeySpec key;

  AuditSeal(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** For the transaction at hand. */
  static void fixZone(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local time zone 'Asia/Shanghai'");
    }
  }

  byte[] of(byte[] previous, long sequence, ResultSet entry) throws SQLException {
    var mac = mac();
    mac.update(previous);
    mac.update(bytes(Long.toString(sequence)));
    for (var column : SEALED) {
      var bytes = bytes(entry.getString(column));
      mac.update(bytes(bytes.length + ":"));
      mac.update(bytes);
    }
    return mac.doFinal();
  }

  /** Where a chain begins whose older entries were deleted after their time. */
  byte[] ofCheckpoint(long sequence, byte[] seal, String until) {
    var mac = mac();
    mac.update(bytes("checkpoint %d %s ".formatted(sequence, until)));
    return mac.doFinal(seal);
  }

  private Mac mac() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
