package cn.liandong.common.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What one secret gives: a key for each cipher, and one for looking values up. */
record SealKey(String name, SecretKeySpec aes, SecretKeySpec sm4, SecretKeySpec lookup) {

  private static final String MAC = "HmacSHA256";

  static SealKey of(String name, String secret) {
    return new SealKey(
        name,
        derive(secret, "AES", 32),
        derive(secret, "SM4", 16),
        new SecretKeySpec(derive(secret, "lookup", 32).getEncoded(), MAC));
  }

  SecretKeySpec of(SealCipher cipher) {
    return switch (cipher) {
      case AES -> aes;
      case SM4 -> sm4;
    };
  }

  /** Equal values of a field, and no others, have the same mark. */
  byte[] mark(String field, byte[] value) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(lookup);
      mac.update(field.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SecretKeySpec derive(String secret, String purpose, int bytes) {
    try {
      var how =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret.getBytes(StandardCharsets.UTF_8))
              .thenExpand(("liandong " + purpose).getBytes(StandardCharsets.UTF_8), bytes);
      return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(how), purpose);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
