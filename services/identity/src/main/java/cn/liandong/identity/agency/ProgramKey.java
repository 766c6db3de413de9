package cn.liandong.identity.agency;

import static cn.liandong.identity.IdentityError.KEY_UNFIT;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * A public key as Keycloak looks for it.
 *
 * @param id its thumbprint by RFC 7638
 */
record ProgramKey(String id, String jwk) {

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  static ProgramKey of(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa ->
          of(
              "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                  .formatted(number(rsa.getPublicExponent(), 0), number(rsa.getModulus(), 0)),
              "RS256");
      case ECPublicKey ec -> of(ec);
      default -> throw new IllegalArgumentException(key.getAlgorithm());
    };
  }

  private static ProgramKey of(ECPublicKey key) {
    var bits = key.getParams().getCurve().getField().getFieldSize();
    var algorithm =
        switch (bits) {
          case 256 -> "ES256";
          case 384 -> "ES384";
          default -> throw KEY_UNFIT.because("公钥不能用：EC 只能用 P-256 或 P-384。");
        };
    var point = key.getW();
    return of(
        "{\"crv\":\"P-%d\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
            .formatted(
                bits, number(point.getAffineX(), bits / 8), number(point.getAffineY(), bits / 8)),
        algorithm);
  }

  /** Of the members that the thumbprint is made of, in its order. */
  private static ProgramKey of(String members, String algorithm) {
    var id = URL.encodeToString(sha256(members));
    var rest = ",\"kid\":\"%s\",\"alg\":\"%s\",\"use\":\"sig\"}".formatted(id, algorithm);
    return new ProgramKey(id, members.substring(0, members.length() - 1) + rest);
  }

  /** Without a sign, filled up to as many bytes. */
  private static String number(BigInteger number, int bytes) {
    var signed = number.toByteArray();
    var plain = signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
    var filled = new byte[Math.max(bytes, plain.length)];
    System.arraycopy(plain, 0, filled, filled.length - plain.length, plain.length);
    return URL.encodeToString(filled);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
