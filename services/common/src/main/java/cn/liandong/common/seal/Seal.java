package cn.liandong.common.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals values of personal fields as {@code sealed:KEY:CIPHER:FIELD:MARK:CONTENT}. The mark is a
 * keyed hash by which equal values are found; its beginning is the nonce, so that equal values of a
 * field are sealed alike and can be compared without being opened (ADR 0050).
 */
public final class Seal {

  private static final Pattern SEALED =
      Pattern.compile("sealed:([0-9A-Za-z-]+):(AES|SM4):(\\w+):([\\w-]{43}):([\\w-]+)");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final Map<String, SealKey> keys = new LinkedHashMap<>();
  private final SealCipher cipher;
  private final SecureRandom random = new SecureRandom();

  public Seal(DataKeys keys, SealCipher cipher) {
    keys.secrets().forEach((name, secret) -> this.keys.put(name, SealKey.of(name, secret)));
    this.cipher = cipher;
    if (this.keys.isEmpty()) {
      throw new IllegalStateException(DataKeys.VARIABLE + " 没有设置。");
    }
  }

  /** The name of the current one. */
  public String key() {
    return current().name();
  }

  /** How every text begins that was sealed as configured now. */
  public String prefix() {
    return "sealed:%s:%s:".formatted(key(), cipher);
  }

  public String seal(String field, String value) {
    var plain = value.getBytes(StandardCharsets.UTF_8);
    var mark = current().mark(field, plain);
    var nonce = Arrays.copyOf(mark, SealCipher.NONCE_BYTES);
    var content = run(Cipher.ENCRYPT_MODE, current(), cipher, nonce, field, plain);
    return prefix() + field + ":" + encode(mark) + ":" + encode(content);
  }

  public static boolean isSealed(String text) {
    return text.startsWith("sealed:") && SEALED.matcher(text).matches();
  }

  /** Fails for a text that nobody with these keys has sealed. */
  public String open(String sealed) {
    var parts = SEALED.matcher(sealed);
    if (!parts.matches()) {
      throw new NotSealed();
    }
    return open(parts.toMatchResult());
  }

  private String open(MatchResult parts) {
    var key = key(parts.group(1));
    var nonce = Arrays.copyOf(DECODER.decode(parts.group(4)), SealCipher.NONCE_BYTES);
    var content = DECODER.decode(parts.group(5));
    var with = SealCipher.valueOf(parts.group(2));
    return new String(
        run(Cipher.DECRYPT_MODE, key, with, nonce, parts.group(3), content),
        StandardCharsets.UTF_8);
  }

  /** The text with all that is sealed in it sealed as configured now; what only looks so stays. */
  public String renew(String text) {
    return SEALED.matcher(text).replaceAll(this::renew);
  }

  private String renew(MatchResult parts) {
    try {
      return parts.group().startsWith(prefix()) ? parts.group() : seal(parts.group(3), open(parts));
    } catch (NotSealed e) {
      return parts.group();
    }
  }

  /** The marks of a value, one for each key. */
  public List<String> marks(String field, String value) {
    var plain = value.getBytes(StandardCharsets.UTF_8);
    return keys.values().stream().map(key -> encode(key.mark(field, plain))).toList();
  }

  /** A piece of a file; the key's name stands at its beginning. */
  public byte[] seal(byte[] plain) {
    var name = prefix().getBytes(StandardCharsets.US_ASCII);
    var nonce = new byte[SealCipher.NONCE_BYTES];
    random.nextBytes(nonce);
    var content = run(Cipher.ENCRYPT_MODE, current(), cipher, nonce, "file", plain);
    return ByteBuffer.allocate(1 + name.length + nonce.length + content.length)
        .put((byte) name.length)
        .put(name)
        .put(nonce)
        .put(content)
        .array();
  }

  public byte[] open(byte[] sealed) {
    var buffer = ByteBuffer.wrap(sealed);
    var name = new byte[buffer.get()];
    buffer.get(name);
    var parts = new String(name, StandardCharsets.US_ASCII).split(":");
    var nonce = new byte[SealCipher.NONCE_BYTES];
    buffer.get(nonce);
    var content = new byte[buffer.remaining()];
    buffer.get(content);
    var with = SealCipher.valueOf(parts[2]);
    return run(Cipher.DECRYPT_MODE, key(parts[1]), with, nonce, "file", content);
  }

  private SealKey current() {
    return keys.values().iterator().next();
  }

  private SealKey key(String name) {
    var key = keys.get(name);
    if (key == null) {
      throw new IllegalStateException(
          "%s 里没有名为“%s”的密钥，无法解开用它加密的数据。".formatted(DataKeys.VARIABLE, name));
    }
    return key;
  }

  private static byte[] run(
      int mode, SealKey key, SealCipher cipher, byte[] nonce, String field, byte[] content) {
    try {
      var engine = Cipher.getInstance(cipher.transformation());
      engine.init(mode, key.of(cipher), new GCMParameterSpec(SealCipher.TAG_BITS, nonce));
      engine.updateAAD(field.getBytes(StandardCharsets.UTF_8));
      return engine.doFinal(content);
    } catch (AEADBadTagException e) {
      throw new NotSealed();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class NotSealed extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NotSealed() {
      super("sealed data was altered, or its key is another");
    }
  }

  private static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }
}
