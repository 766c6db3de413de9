package cn.liandong.e2e;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app on a telephone does: RFC 6238 with SHA-1, six digits, 30 seconds. */
record Authenticator(String secret) {

  private static final int PERIOD = 30;

  String code() {
    return code(0);
  }

  /** The one after: each is good only once. */
  String nextCode() {
    return code(1);
  }

  private String code(int ahead) {
    var step = Instant.now().getEpochSecond() / PERIOD + ahead;
    var hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    var offset = hash[hash.length - 1] & 0xf;
    var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }

  private byte[] hash(byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
