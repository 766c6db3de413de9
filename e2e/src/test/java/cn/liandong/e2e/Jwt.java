package cn.liandong.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token taken apart, to be put together otherwise. */
record Jwt(ObjectNode header, ObjectNode claims) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  static Jwt of(String token) {
    var parts = token.split("\\.");
    return new Jwt(parse(parts[0]), parse(parts[1]));
  }

  Jwt with(String claim, Object value) {
    return new Jwt(header, claims.deepCopy().set(claim, JSON.valueToTree(value)));
  }

  Jwt without(String claim) {
    return new Jwt(header, claims.deepCopy().<ObjectNode>without(claim));
  }

  Jwt header(String name, Object value) {
    return new Jwt(header.deepCopy().set(name, JSON.<JsonNode>valueToTree(value)), claims);
  }

  Jwt withoutHeader(String name) {
    return new Jwt(header.deepCopy().<ObjectNode>without(name), claims);
  }

  /** Issued now, valid for as long as others are. */
  Jwt fresh() {
    var now = System.currentTimeMillis() / 1000;
    return with("iat", now).with("exp", now + 300);
  }

  String signedBy(SigningKey key) {
    return signingInput() + "." + ENCODER.encodeToString(key.sign(bytes(signingInput())));
  }

  String signedWithSecret(byte[] secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return signingInput() + "." + ENCODER.encodeToString(mac.doFinal(bytes(signingInput())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String unsigned() {
    return withSignature("");
  }

  String withSignature(String signature) {
    return signingInput() + "." + signature;
  }

  /** The same claims, one of them twice. */
  String signedWithDoubledClaim(String claim, String other, SigningKey key) {
    var doubled = "{\"%s\":\"%s\",%s".formatted(claim, other, claims.toString().substring(1));
    var input = encode(header.toString()) + "." + encode(doubled);
    return input + "." + ENCODER.encodeToString(key.sign(bytes(input)));
  }

  static String signature(String token) {
    return token.substring(token.lastIndexOf('.') + 1);
  }

  private String signingInput() {
    return encode(header.toString()) + "." + encode(claims.toString());
  }

  private static String encode(String text) {
    return ENCODER.encodeToString(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode parse(String part) {
    try {
      return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
