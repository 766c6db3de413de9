package cn.liandong.common.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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

  byte[] of(byte[] previous, long sequence, ResultSet entry) throws SQLException {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(previous);
      mac.update(Long.toString(sequence).getBytes(StandardCharsets.UTF_8));
      for (var column : SEALED) {
        var bytes = entry.getString(column).getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        mac.update(bytes);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
