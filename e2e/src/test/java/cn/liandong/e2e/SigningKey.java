package cn.liandong.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A key pair that signs tokens, under the name that it is looked up by. */
record SigningKey(String kid, KeyPair pair) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  static SigningKey unknown(String kid) {
    return new SigningKey(kid, generate());
  }

  /**
   * One that the realm vouches for beside its own, so that a token can be right in all but one
   * thing.
   */
  static SigningKey addedTo(KeycloakCalls keycloak) {
    var pair = generate();
    var name = "tampering-" + System.nanoTime();
    keycloak.post("/liandong/components", provider(name, pair, keycloak));
    var provider = keycloak.get("/liandong/components?name=" + name).get(0).path("id").asText();
    var kid =
        StreamSupport.stream(keycloak.get("/liandong/keys").path("keys").spliterator(), false)
            .filter(key -> key.path("providerId").asText().equals(provider))
            .findFirst()
            .orElseThrow()
            .path("kid")
            .asText();
    return new SigningKey(kid, pair);
  }

  private static ObjectNode provider(String name, KeyPair pair, KeycloakCalls keycloak) {
    var provider =
        JSON.createObjectNode()
            .put("name", name)
            .put("providerId", "rsa")
            .put("providerType", "org.keycloak.keys.KeyProvider")
            .put("parentId", keycloak.get("/liandong").path("id").asText());
    var pem =
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
            .formatted(PEM.encodeToString(pair.getPrivate().getEncoded()));
    var config = provider.putObject("config");
    Map.of(
            "priority", "-100",
            "enabled", "true",
            "active", "true",
            "algorithm", "RS256",
            "privateKey", pem)
        .forEach((key, value) -> config.putArray(key).add(value));
    return provider;
  }

  byte[] sign(byte[] text) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<String, String> jwk() {
    var key = (RSAPublicKey) pair.getPublic();
    return Map.of(
        "kty",
        "RSA",
        "kid",
        kid,
        "n",
        URL.encodeToString(key.getModulus().toByteArray()),
        "e",
        URL.encodeToString(key.getPublicExponent().toByteArray()));
  }

  String publicPem() {
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
        .formatted(PEM.encodeToString(pair.getPublic().getEncoded()));
  }

  private static KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
