package cn.liandong.identity.agency;

import static cn.liandong.identity.IdentityError.KEY_UNFIT;

import cn.liandong.common.error.Failure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** The public key of a program, as its owner hands it in: PEM, or a JWK. */
final class PublicKeys {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHORTEST_RSA = 2048;
  private static final int LONGEST_TEXT = 10_000;
  private static final Map<String, String> CURVES =
      Map.of("P-256", "secp256r1", "P-384", "secp384r1");

  private PublicKeys() {}

  /** Fails with KEY_UNFIT. */
  static ProgramKey parse(String text) {
    var plain = text.strip();
    if (plain.length() > LONGEST_TEXT) {
      throw unfit();
    }
    try {
      return ProgramKey.of(plain.startsWith("{") ? fromJwk(plain) : fromPem(plain));
    } catch (GeneralSecurityException | JsonProcessingException | IllegalArgumentException e) {
      throw unfit();
    }
  }

  private static PublicKey fromPem(String text) throws GeneralSecurityException {
    if (text.contains("PRIVATE KEY")) {
      throw secret();
    }
    var body = text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
    var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
    var algorithm = body.length() > 300 ? "RSA" : "EC";
    return requireStrong(KeyFactory.getInstance(algorithm).generatePublic(spec));
  }

  private static PublicKey fromJwk(String text)
      throws GeneralSecurityException, JsonProcessingException {
    var jwk = JSON.readTree(text);
    if (jwk.has("d") || jwk.has("k")) {
      throw secret();
    }
    return requireStrong(
        switch (jwk.path("kty").asText()) {
          case "RSA" ->
              KeyFactory.getInstance("RSA")
                  .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
          case "EC" ->
              KeyFactory.getInstance("EC")
                  .generatePublic(
                      new ECPublicKeySpec(
                          new ECPoint(number(jwk, "x"), number(jwk, "y")),
                          curve(jwk.path("crv").asText())));
          default -> throw unfit();
        });
  }

  private static PublicKey requireStrong(PublicKey key) {
    var strong =
        switch (key) {
          case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= SHORTEST_RSA;
          case ECPublicKey ec -> isOnCurve(ec);
          default -> false;
        };
    if (!strong) {
      throw unfit();
    }
    return key;
  }

  private static boolean isOnCurve(ECPublicKey key) {
    var curve = key.getParams().getCurve();
    var prime = ((java.security.spec.ECFieldFp) curve.getField()).getP();
    var x = key.getW().getAffineX();
    var y = key.getW().getAffineY();
    var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
    return y.multiply(y).mod(prime).equals(right);
  }

  private static ECParameterSpec curve(String name) throws GeneralSecurityException {
    if (!CURVES.containsKey(name)) {
      throw unfit();
    }
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(CURVES.get(name)));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  private static BigInteger number(JsonNode jwk, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asText()));
  }

  private static Failure unfit() {
    return KEY_UNFIT.because(
        "公钥不能用。请粘贴 PEM（以 BEGIN PUBLIC KEY 开头）或一个 JWK，RSA 不少于 2048 位，或 EC P-256、P-384。");
  }

  private static Failure secret() {
    return KEY_UNFIT.because("这是私钥。私钥只应留在机构自己的程序里：请机构换一对新的密钥，只交来公钥。");
  }
}
