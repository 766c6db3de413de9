package cn.liandong.identity.activation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;

/**
 * Twelve signs that cannot be mistaken for one another: 60 bits, so that a plain hash does not give
 * them away.
 */
record ActivationCode(String signs) {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  static ActivationCode random() {
    var signs = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new ActivationCode(signs.toString());
  }

  /** As somebody typed it: case, blanks and hyphens do not matter. */
  static ActivationCode typed(String text) {
    return new ActivationCode(text.replaceAll("[\\s－—-]", "").toUpperCase(Locale.ROOT));
  }

  String printed() {
    return signs.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1-");
  }

  /** Of another account the same code has another hash. */
  byte[] hash(UUID account) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((account + " " + signs).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean matches(UUID account, byte[] hash) {
    return MessageDigest.isEqual(hash(account), hash);
  }
}
