package cn.liandong.identity.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeysTest {

  @Test
  void aPemAndAJwkOfOneKeyAreTheSame() {
    assertThat(PublicKeys.parse(TestKeys.PEM)).isEqualTo(PublicKeys.parse(TestKeys.JWK));
    assertThat(PublicKeys.parse(TestKeys.PEM).id()).isEqualTo(TestKeys.ID);
  }

  @Test
  void anRsaKeyIsTakenWhenItIsLongEnough() throws Exception {
    assertThat(PublicKeys.parse(rsa(2048)).jwk()).contains("\"alg\":\"RS256\"");
    assertThatThrownBy(() -> PublicKeys.parse(rsa(1024))).hasMessageContaining("2048");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----",
        "-----BEGIN EC PRIVATE KEY-----\nx\n-----END EC PRIVATE KEY-----",
        "{\"kty\":\"RSA\",\"n\":\"x\",\"e\":\"AQAB\",\"d\":\"x\"}",
        "{\"kty\":\"oct\",\"k\":\"x\"}"
      })
  void aPrivateKeyIsRefusedAsOne(String text) {
    assertThatThrownBy(() -> PublicKeys.parse(text)).hasMessageContaining("私钥");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "{",
        "{}",
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}",
        "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"AQ\",\"y\":\"AQ\"}",
        "{\"kty\":\"RSA\",\"n\":\"\",\"e\":\"\"}"
      })
  void whatIsNoKeyIsRefused(String text) {
    assertThatThrownBy(() -> PublicKeys.parse(text)).hasMessageContaining("公钥不能用");
  }

  private static String rsa(int bits) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    var key = generator.generateKeyPair().getPublic().getEncoded();
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----"
        .formatted(Base64.getMimeEncoder().encodeToString(key));
  }
}
