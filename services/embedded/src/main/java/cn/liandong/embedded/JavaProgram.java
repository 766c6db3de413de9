package cn.liandong.embedded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a JVM in the background is to run.
 *
 * @param jar what its start-up cache belongs to
 * @param jvm options of the JVM
 * @param words what follows them: how to find the main class, and its arguments
 */
public record JavaProgram(
    Path jar, List<String> jvm, List<String> words, Map<String, String> environment) {

  /** The same for the same program only, and silent about the secrets in its environment. */
  String fingerprint() {
    var all = List.of(jar, jvm, words, new TreeMap<>(environment)).toString();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
